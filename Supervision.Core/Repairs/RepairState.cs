using Supervision.Core.LawTables;

namespace Supervision.Core.Repairs;

/// <summary>修复状态: read off the signed steps, kept nowhere.</summary>
public enum RepairState { Received, ToSupply, NotAccepted, Accepted, Masked, Granted, Refused }

/// <summary>How the states are called, and what may follow.</summary>
public static class RepairStates
{
    public static readonly Terms<RepairState> Terms = new(
        (RepairState.Received, "待受理"), (RepairState.ToSupply, "待补充材料"), (RepairState.NotAccepted, "不予受理"), (RepairState.Accepted, "已受理，待决定"),
        (RepairState.Masked, "暂时修复"), (RepairState.Granted, "准予修复"), (RepairState.Refused, "不予修复"));

    // What moves a handling on; an extension, an answer and a look at a channel leave it where it is.
    private static readonly Dictionary<RepairStepKind, RepairState> After = new()
    {
        [RepairStepKind.Received] = RepairState.Received,
        [RepairStepKind.AskedFor] = RepairState.ToSupply,
        [RepairStepKind.Supplied] = RepairState.Received,
        [RepairStepKind.NotAccepted] = RepairState.NotAccepted,
        [RepairStepKind.Accepted] = RepairState.Accepted,
        [RepairStepKind.Masked] = RepairState.Masked,
        [RepairStepKind.Granted] = RepairState.Granted,
        [RepairStepKind.Refused] = RepairState.Refused,
    };

    private static readonly Dictionary<RepairState, RepairStepKind[]> Next = new()
    {
        [RepairState.Received] = [RepairStepKind.AskedFor, RepairStepKind.NotAccepted, RepairStepKind.Accepted, RepairStepKind.Interim],
        [RepairState.ToSupply] = [RepairStepKind.Supplied, RepairStepKind.NotAccepted, RepairStepKind.Interim],
        [RepairState.Accepted] = [RepairStepKind.Extended, RepairStepKind.Interim, RepairStepKind.Masked, RepairStepKind.Granted, RepairStepKind.Refused],
        [RepairState.Masked] = [RepairStepKind.Granted, RepairStepKind.Answered, RepairStepKind.Sighted],
        [RepairState.Granted] = [RepairStepKind.Answered, RepairStepKind.Sighted],
        [RepairState.Refused] = [RepairStepKind.Answered],
        [RepairState.NotAccepted] = [RepairStepKind.Answered],
    };

    public static string Named(this RepairState state) => Terms.Of(state);

    public static bool MayFollow(RepairState state, RepairStepKind kind) => Next[state].Contains(kind);

    public static bool IsOpen(this RepairState state) => state is RepairState.Received or RepairState.ToSupply or RepairState.Accepted;

    /// <summary>Whether the record is not shown by this handling.</summary>
    public static bool IsRepaired(this RepairState state) => state is RepairState.Masked or RepairState.Granted;

    public static RepairState Of(IEnumerable<RepairStep> steps) => After[steps.Last(step => After.ContainsKey(step.Kind)).Kind];
}
