using System.Globalization;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>不予立案审批表: why no case is opened, and who proposed, reviewed and approved that. It stays in the file and is not served.</summary>
public static class NotFiledForm
{
    public const string Title = "不予立案审批表";

    public const string Mark = "不立";

    public static Result<Paper> For(PaperFrame frame, NotFiledFacts facts)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.Source, "案件来源")
            .Text(facts.Fact, "基本案情")
            .Text(facts.Proposal, "不予立案的理由")
            .Text(facts.Heard, "当事人意见")
            .When(facts.Proposed.IsWhole, "承办人")
            .When(facts.Reviewed.IsWhole, "法制审核人员")
            .When(facts.Approved.IsWhole, "批准的负责人")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.NotFiledForm, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. PartyBlocks.Of(frame.Addressee), .. Body(facts), new Signature(frame.Organ.InWhoseName, frame.IssuedOn), frame.Verification]);
    }

    private static IEnumerable<Block> Body(NotFiledFacts facts) =>
    [
        new Clause("案件来源", facts.Source),
        new Heading(1, "一、基本案情和证据"),
        new Paragraph(facts.Fact),
        .. facts.BreachedProvision.Length == 0 ? Enumerable.Empty<Block>() : [new Clause("涉及的规定", facts.BreachedProvision)],
        .. facts.Evidence.Select((one, at) => new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{one}"))),
        new Heading(1, "二、不予立案的理由和依据"),
        new Clause("处理建议", facts.Proposal),
        .. facts.Reasons.Count == 0 ? Enumerable.Empty<Block>() : [new ReasonList(facts.Reasons)],
        .. string.IsNullOrWhiteSpace(facts.Departure) ? Enumerable.Empty<Block>() : [new Clause("负责人写明的理由", facts.Departure)],
        new Heading(1, "三、审批"),
        new Clause("当事人意见", facts.Heard),
        new Clause("承办人意见", $"按上述处理建议报请决定。{facts.Proposed}"),
        new Clause("法制审核", $"审核通过。{facts.Reviewed}"),
        new Clause("负责人意见", $"同意不予立案。{facts.Approved}"),
    ];
}
