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
        var missing = new RequiredElements(Title).Reasoned(frame, facts)
            .Text(facts.Ground, "不予处罚的依据")
            .Text(facts.Procedure, "作出决定的依据")
            .When(!facts.IsDiscretionary || !string.IsNullOrWhiteSpace(facts.Discretion), "决定不予处罚的裁量理由")
            .When(remedies.IsWhole, "救济途径")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.NoPenaltyLetter, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. PartyBlocks.Of(frame.Addressee), .. Body(facts, remedies), .. PartyBlocks.Close(frame)]);
    }

    private static IEnumerable<Block> Body(NoPenaltyFacts facts, Remedies remedies) =>
    [
        .. DecisionBlocks.Opening(facts, "四、不予处罚的理由"),
        new Heading(1, "五、决定"),
        .. Decision(facts),
        .. DecisionBlocks.Remaining(facts),
        .. DecisionBlocks.Closing(facts, remedies),
    ];

    private static IEnumerable<Block> Decision(NoPenaltyFacts facts)
    {
        if (facts.IsDiscretionary)
        {
            yield return new Paragraph($"上述情形，法律规定可以不予行政处罚。本机关决定不予处罚，理由是：{DecisionBlocks.Ended(facts.Discretion!)}");
        }

        var list = facts.List is null ? "" : $"，并按照{facts.List}";
        yield return new Paragraph($"综上，依据{facts.Ground}和{facts.Procedure}的规定{list}，本机关决定对当事人不予行政处罚。");

        if (facts.Gain is not null)
        {
            yield return new Paragraph(facts.Gain);
        }
    }
}
