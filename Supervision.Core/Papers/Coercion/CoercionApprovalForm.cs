using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers.Coercion;

/// <summary>行政强制措施审批表: necessity, milder means, economic impact and urgency as the head approved them. It stays in the file and is not served.</summary>
public static class CoercionApprovalForm
{
    public const string Title = "行政强制措施审批表";

    public const string Mark = "强审";

    public static Result<Paper> For(PaperFrame frame, CoercionApprovalFacts facts)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.Occasion, "案件来源")
            .Text(facts.Facts, "涉嫌违法的事实")
            .Text(facts.Basis, "依据")
            .Text(facts.Subject, "对象")
            .Text(facts.Milder, "较缓和的办法")
            .Text(facts.Effect, "对正常生产经营的影响")
            .Text(facts.Impact, "经济影响评估")
            .Text(facts.Asked, "承办人")
            .Text(facts.Decided, "负责人的意见")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.CoercionApproval, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. PartyBlocks.Of(frame.Addressee), .. Body(facts), new Signature(frame.Organ.InWhoseName, frame.IssuedOn), frame.Verification]);
    }

    private static IEnumerable<Block> Body(CoercionApprovalFacts facts)
    {
        return [
            new Clause("措施", facts.Measure),
        new Clause("案件来源", facts.Occasion),
        new Heading(1, "一、事实和依据"),
        new Paragraph(DecisionBlocks.Ended(facts.Facts)),
        new Clause("依据", facts.Basis),
        new Clause("对象", facts.Subject),
        new Heading(1, "二、必要"),
        new Clause("较缓和的办法", facts.Milder),
        new Clause("对正常生产经营的影响", facts.Effect),
        .. facts.Urgency.Length == 0 ? Enumerable.Empty<Block>() : [new Clause("情况紧急", facts.Urgency)],
        new Heading(1, "三、经济影响评估"),
        new Paragraph(DecisionBlocks.Ended(facts.Impact)),
        new Heading(1, "四、审批"),
        new Clause("承办人意见", facts.Asked),
        new Clause("负责人意见", facts.Decided),
    ];
    }
}
