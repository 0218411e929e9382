using Supervision.Core.LawTables;

namespace Supervision.Core.Commitments;

/// <summary>承诺履行状态: from given to kept, or by way of correction and excuse to broken and revoked; repaired at the end.</summary>
public enum CommitmentState { Given, Kept, ToCorrect, Excused, Broken, Revoked, Repaired }

/// <summary>How the states are called, and which may follow which.</summary>
public static class CommitmentStates
{
    public static readonly Terms<CommitmentState> Terms = new(
        (CommitmentState.Given, "有效"), (CommitmentState.Kept, "已核查相符"), (CommitmentState.ToCorrect, "待整改"), (CommitmentState.Excused, "有正当理由延期"),
        (CommitmentState.Broken, "违诺"), (CommitmentState.Revoked, "已撤销决定"), (CommitmentState.Repaired, "已修复"));

    // What may follow. A commitment that was kept, or whose decision was revoked and repaired, is at its end.
    private static readonly Dictionary<CommitmentState, CommitmentState[]> After = new()
    {
        [CommitmentState.Given] = [CommitmentState.Kept, CommitmentState.ToCorrect, CommitmentState.Broken],
        [CommitmentState.ToCorrect] = [CommitmentState.Kept, CommitmentState.Excused, CommitmentState.Broken],
        [CommitmentState.Excused] = [CommitmentState.Kept, CommitmentState.Broken],
        [CommitmentState.Broken] = [CommitmentState.Revoked, CommitmentState.Repaired],
        [CommitmentState.Revoked] = [CommitmentState.Repaired],
        [CommitmentState.Kept] = [],
        [CommitmentState.Repaired] = [],
    };

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
