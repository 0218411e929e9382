using Supervision.Core.LawTables;

namespace Supervision.Core.Commitments;

/// <summary>
/// 承诺履行状态: told and not yet signed, refused, or given; from given to kept, or by way of correction and excuse to broken and revoked; repaired at
/// the end.
/// </summary>
public enum CommitmentState { Told, Declined, Given, Kept, ToCorrect, Excused, Broken, Revoked, Repaired }

/// <summary>How the states are called, and which may follow which.</summary>
public static class CommitmentStates
{
    public static readonly Terms<CommitmentState> Terms = new(
        (CommitmentState.Told, "已告知，待承诺"), (CommitmentState.Declined, "不采用，按一般程序办理"), (CommitmentState.Given, "有效"),
        (CommitmentState.Kept, "已核查相符"), (CommitmentState.ToCorrect, "待整改"), (CommitmentState.Excused, "有正当理由延期"),
        (CommitmentState.Broken, "违诺"), (CommitmentState.Revoked, "已撤销决定"), (CommitmentState.Repaired, "已修复"));

    // What may follow; to answer again, or to find again that nothing was corrected, stays where it is. A commitment that was kept or refused, or
    // whose decision was revoked and repaired, is at its end.
    private static readonly Dictionary<CommitmentState, CommitmentState[]> After = new()
    {
        [CommitmentState.Told] = [CommitmentState.Told, CommitmentState.Given, CommitmentState.Declined],
        [CommitmentState.Declined] = [],
        [CommitmentState.Given] = [CommitmentState.Kept, CommitmentState.ToCorrect, CommitmentState.Broken],
        [CommitmentState.ToCorrect] = [CommitmentState.ToCorrect, CommitmentState.Kept, CommitmentState.Excused, CommitmentState.Broken],
        [CommitmentState.Excused] = [CommitmentState.Kept, CommitmentState.ToCorrect, CommitmentState.Broken],
        [CommitmentState.Broken] = [CommitmentState.Revoked, CommitmentState.Repaired],
        [CommitmentState.Revoked] = [CommitmentState.Repaired],
        [CommitmentState.Kept] = [],
        [CommitmentState.Repaired] = [],
    };

    public static string Named(this CommitmentState state) => Terms.Of(state);

    public static IReadOnlyList<CommitmentState> Following(CommitmentState state) => After[state];

    public static bool MayFollow(CommitmentState before, CommitmentState after) => After[before].Contains(after);

    /// <summary>What the state says of the subject in its record; null while nothing is to be recorded.</summary>
    public static bool? IsKept(CommitmentState state) => state switch
    {
        CommitmentState.Kept => true,
        CommitmentState.Broken or CommitmentState.Revoked => false,
        _ => null,
    };
}
