namespace Supervision.Core.Papers;

/// <summary>复核入企安排: the finished facts of one back-check visit that its notice tells.</summary>
/// <param name="Source">任务来源: the back-check by name and number and how the check was chosen.</param>
/// <param name="EarlierNotice">文号 of the notice of the check that is looked at again.</param>
/// <param name="EarlierOn">Day on which that check ended.</param>
/// <param name="Items">检查事项 of that check, which bound what may be looked at.</param>
/// <param name="Reason">Why paper was not enough, as the head approved it.</param>
/// <param name="Code">检查码 of this visit, which is never that of the check.</param>
/// <param name="From">First day of the visit; it and <paramref name="To"/> belong to it.</param>
/// <param name="EarlierThisYear">How often this target has been inspected this year; null when nobody counted.</param>
/// <param name="YearlyCap">年度频次上限, or null where none is published.</param>
public sealed record BackCheckNoticeFacts(
    string Source, string? EarlierNotice, DateOnly EarlierOn, IReadOnlyList<string> Items, string Reason, string ApprovedBy, string Code,
    IReadOnlyList<NoticeInspector> Reviewers, string Place, DateOnly From, DateOnly To, int? EarlierThisYear, int? YearlyCap, string Complaints)
{
    /// <summary>The draw that named the reviewers; null where it did not freeze who they are.</summary>
    public DrawProof? Draw { get; init; }
}
