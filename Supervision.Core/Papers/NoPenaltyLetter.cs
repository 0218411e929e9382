using System.Globalization;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>不予行政处罚决定书: tells a party that it is not punished, why, and what it was taught.</summary>
public static class NoPenaltyLetter
{
    public const string Title = "不予行政处罚决定书";

    public const string Mark = "不罚";

    public static Result<Paper> For(PaperFrame frame, NoPenaltyFacts facts, Remedies remedies)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.Fact, "违法事实")
            .Some(facts.Evidence, "证据")
            .Text(facts.BreachedProvision, "违反的规定")
            .Text(facts.Ground, "不予处罚的依据")
            .Some(facts.Reasons.Select(reason => reason.Sentence), "不予处罚的理由")
            .Some(facts.Reasons.Select(reason => reason.Law), "理由的法律依据")
            .Some(facts.Education, "教育内容")
            .When(remedies.IsWhole, "救济途径")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.NoPenaltyLetter, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. PartyBlocks.Of(frame.Addressee), .. Body(facts, remedies), .. PartyBlocks.Close(frame)]);
    }

    private static IEnumerable<Block> Body(NoPenaltyFacts facts, Remedies remedies) =>
    [
        new Heading(1, "一、违法事实和证据"),
        new Paragraph($"经查，你（单位）存在下列行为：{facts.Fact}上述行为违反了{facts.BreachedProvision}的规定。"),
        new Paragraph("上述事实，有下列证据证明："),
        .. facts.Evidence.Select((one, at) => new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{one}"))),
        new Heading(1, "二、不予处罚的理由和依据"),
        new ReasonList(facts.Reasons),
        .. facts.ListItem is null ? Enumerable.Empty<Block>() : [new Clause("对应清单", facts.ListItem)],
        new Paragraph($"综上，依据{facts.Ground}的规定，本机关决定对你（单位）不予行政处罚。"),
        .. (facts.Remaining ?? []).Select(sentence => new Paragraph(sentence)),
        new Heading(1, "三、教育内容"),
        new Education(facts.Education),
        .. facts.Commitment is null ? Enumerable.Empty<Block>() : [new Paragraph($"你（单位）书面承诺：{facts.Commitment}")],
        .. (facts.Corrections ?? []).Select(sentence => new Paragraph(sentence)),
        new Heading(1, "四、救济途径"),
        new RemedyNotice(remedies.ToString()),
    ];
}
