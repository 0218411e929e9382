using System.Globalization;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>不予罚款决定书: tells a party that it is not fined, why, and what is done all the same. The rest of the penalty is decided apart.</summary>
public static class FineWaiverLetter
{
    public const string Title = "不予罚款决定书";

    public const string Mark = "免罚";

    public static Result<Paper> For(PaperFrame frame, NoPenaltyFacts facts, Remedies remedies)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.Fact, "违法事实")
            .Some(facts.Evidence, "证据")
            .Text(facts.BreachedProvision, "违反的规定")
            .Text(facts.Ground, "不予罚款的依据")
            .Text(facts.ListItem, "对应清单")
            .Some(facts.Reasons.Select(reason => reason.Sentence), "不予罚款的理由")
            .Some(facts.Reasons.Select(reason => reason.Law), "理由的法律依据")
            .Some(facts.Remaining ?? [], "不免的处理")
            .Some(facts.Education, "教育内容")
            .When(remedies.IsWhole, "救济途径")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.FineWaiverLetter, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. PartyBlocks.Of(frame.Addressee), .. Body(facts, remedies), .. PartyBlocks.Close(frame)]);
    }

    private static IEnumerable<Block> Body(NoPenaltyFacts facts, Remedies remedies)
    {
        yield return new Heading(1, "一、违法事实和证据");
        yield return new Paragraph($"经查，你（单位）存在下列行为：{facts.Fact}上述行为违反了{facts.BreachedProvision}的规定。");
        yield return new Paragraph("上述事实，有下列证据证明：");

        foreach (var (at, one) in facts.Evidence.Index())
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{one}"));
        }

        yield return new Heading(1, "二、不予罚款的理由和依据");
        yield return new ReasonList(facts.Reasons);
        yield return new Clause("对应清单", facts.ListItem!);
        yield return new Paragraph($"综上，依据{facts.Ground}的规定和上述清单，本机关决定对你（单位）不予罚款。");
        yield return new Heading(1, "三、不免的处理");

        foreach (var sentence in facts.Remaining!.Concat(facts.Corrections ?? []))
        {
            yield return new Paragraph(sentence);
        }

        yield return new Heading(1, "四、教育内容");
        yield return new Education(facts.Education);

        if (facts.Commitment is { } commitment)
        {
            yield return new Paragraph($"你（单位）书面承诺：{commitment}");
        }

        yield return new Heading(1, "五、救济途径");
        yield return new RemedyNotice(remedies.ToString());
    }
}
