using System.Globalization;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>复核入企通知书: tells a subject that a finished check of it is looked at again on the spot, by whom, why, and with which code.</summary>
public static class BackCheckNotice
{
    public const string Title = "复核入企通知书";

    public const string Mark = "复通";

    /// <param name="minReviewers">How many people the law asks for at least.</param>
    public static Result<Paper> For(
        PaperFrame frame, BackCheckNoticeFacts facts, BackCheckWording wording, NoticeWording rights, Remedies remedies, int minReviewers)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.Source, "任务来源")
            .When(facts.EarlierOn != default, "原检查完成日期")
            .Some(facts.Items, "原检查事项")
            .Text(facts.Reason, "入企复核的理由")
            .Text(facts.ApprovedBy, "批准入企的负责人")
            .Text(facts.Code, "检查码")
            .Some(facts.Reviewers.Select(one => one.Name), "复核人员")
            .When(facts.Reviewers.Count >= minReviewers, string.Create(CultureInfo.InvariantCulture, $"不少于{minReviewers}名复核人员"))
            .Some(facts.Reviewers.Select(one => one.Certificate), "执法证件号码")
            .Text(facts.Place, "检查地点")
            .When(facts.From != default && facts.To >= facts.From, "检查时间")
            .When(facts.EarlierThisYear is not null, "检查频次")
            .Text(wording.Purpose, "复核的性质")
            .Text(wording.Bounds, "复核的范围")
            .Text(wording.Refusal, "拒绝入企的权利")
            .Some(rights.Conduct, rights.ConductTitle)
            .Text(rights.Recusal, "申请回避的权利")
            .Text(rights.Statement, "陈述申辩的权利")
            .When(remedies.IsWhole, "救济途径")
            .Text(facts.Complaints, "投诉举报途径")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.BackCheckNotice, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. Opening(frame, facts, wording), .. NoticeBlocks.Telling(rights with { Rights = [wording.Refusal, .. rights.Rights] }, remedies, facts.Complaints),
                    .. PartyBlocks.Close(frame)]);
    }

    private static IEnumerable<Block> Opening(PaperFrame frame, BackCheckNoticeFacts facts, BackCheckWording wording)
    {
        return [
        new Paragraph($"{wording.Purpose}经本机关负责人批准，决定入企复核，现将有关事项通知如下："),
        new Heading(1, "一、入企安排"),
        NoticeBlocks.Target(frame),
        new Clause("任务来源", facts.Source),
        new Clause("检查地点", facts.Place),
        NoticeBlocks.Days("检查时间", facts.From, facts.To),
        NoticeBlocks.People("复核人员", facts.Reviewers),
        .. NoticeBlocks.Proof("复核人员", facts.Reviewers, facts.Draw),
        new Clause("检查码", $"{facts.Code}（只用于本次复核，一码只用一次）"),
        new Clause("检查频次", NoticeBlocks.Frequency(facts.EarlierThisYear, facts.YearlyCap)),
        new Heading(1, "二、复核什么"),
        new Clause("原检查", $"{DateWords.Of(facts.EarlierOn)}完成{(facts.EarlierNotice is { } number ? $"，通知书文号{number}" : "")}"),
        new Clause("原检查事项", string.Join('、', facts.Items)),
        new Clause("入企的理由", facts.Reason),
        new Clause("批准入企", facts.ApprovedBy),
        new Paragraph(wording.Bounds),
    ];
    }
}
