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
        var missing = new RequiredElements(Title).Reasoned(frame, facts)
            .Text(facts.Ground, "不予罚款的依据")
            .Text(facts.List, "对应清单")
            .Some(facts.Remaining, "不免的处理")
            .When(remedies.IsWhole, "救济途径")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.FineWaiverLetter, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. PartyBlocks.Of(frame.Addressee), .. Body(facts, remedies), .. PartyBlocks.Close(frame)]);
    }

    private static IEnumerable<Block> Body(NoPenaltyFacts facts, Remedies remedies) =>
    [
        .. DecisionBlocks.Opening(facts, "四、不予罚款的理由"),
        new Heading(1, "五、决定"),
        new Paragraph($"综上，依据{facts.Ground}的规定，按照{facts.List}，本机关决定对当事人不予罚款。"),
        .. DecisionBlocks.Remaining(facts),
        .. DecisionBlocks.Closing(facts, remedies),
    ];
}
