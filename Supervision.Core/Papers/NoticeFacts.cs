namespace Supervision.Core.Papers;

/// <summary>检查安排: the finished facts of one inspection that a notice tells.</summary>
/// <param name="Source">任务来源: the task by name and number and how the target was chosen.</param>
/// <param name="From">First day on which the inspection may be made; it and <paramref name="To"/> belong to it.</param>
/// <param name="EarlierThisYear">检查频次: how often this target has been inspected this year; null when nobody counted.</param>
/// <param name="YearlyCap">年度频次上限, or null where none is published.</param>
public sealed record NoticeFacts(
    string Source, IReadOnlyList<string> Basis, IReadOnlyList<NoticeItem> Items, IReadOnlyList<NoticeInspector> Inspectors,
    string Mode, string Place, DateOnly From, DateOnly To, int? EarlierThisYear, int? YearlyCap, string Complaints)
{
    /// <summary>检查码 of this check.</summary>
    public required string Code { get; init; }

    /// <summary>到场时间; null when nobody said, and then no notice issues.</summary>
    public DateTimeOffset? Visit { get; init; }

    /// <summary>The draw that named the inspectors; null where it did not freeze who they are.</summary>
    public DrawProof? Draw { get; init; }
}
