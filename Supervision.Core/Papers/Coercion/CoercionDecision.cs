using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers.Coercion;

/// <summary>行政强制措施决定书: the decision to seal, seize, freeze or stop, with the list of what was taken (行政强制法第24条、第31条).</summary>
public static class CoercionDecision
{
    public const string Mark = "强措";

    public static string TitleOf(string measure) => $"{measure}决定书";

    public static Result<Paper> For(PaperFrame frame, CoercionFacts facts, Remedies remedies)
    {
        var title = TitleOf(facts.Measure);
        var missing = new RequiredElements(title).Frame(frame)
            .Text(frame.Addressee.Address, "当事人的住所（经营场所）")
            .Text(facts.Facts, "采取措施的理由")
            .Text(facts.Basis, "采取措施的依据")
            .Text(facts.Subject, "场所、设施或者财物的名称、数量")
            .Some(facts.Officers, "执法人员")
            .When(remedies.IsWhole, "救济途径和期限")
            .Missing;

        if (missing is not null)
        {
            return missing;
        }

        IReadOnlyList<Block> blocks = [.. PartyBlocks.Of(frame.Addressee), .. Decided(facts), .. CoercionList.Of(facts), .. Close(frame, facts, remedies)];
        return new Paper(PaperKind.CoercionDecision, title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn, blocks);
    }

    private static IEnumerable<Block> Decided(CoercionFacts facts)
    {
        yield return new Paragraph($"经查，你（单位）涉嫌下列违法行为：{DecisionBlocks.Ended(facts.Facts)}");
        yield return new Paragraph($"依据{facts.Basis}，本机关决定采取{facts.Measure}措施：{DecisionBlocks.Ended(facts.Subject)}");
        yield return new Clause("地点", facts.Place);

        if (facts.Term.Length > 0)
        {
            yield return new Clause("期限", facts.Term);
            yield return new Paragraph(facts.AtEnd);
        }

        if (facts.Keeping.Length > 0)
        {
            yield return new Clause("保管", facts.Keeping);
            yield return new Paragraph("保管费用由本机关承担。未经本机关允许，不得动用、转移、损毁。");
        }
    }

    private static IEnumerable<Block> Close(PaperFrame frame, CoercionFacts facts, Remedies remedies)
    {
        yield return new Heading(1, "权利和救济途径");
        yield return new Paragraph("你（单位）对本措施享有陈述权、申辩权；违法实施造成损害的，有权依法要求赔偿。");
        yield return new RemedyNotice(remedies.ToString());
        yield return new Clause("执法人员", string.Join('、', facts.Officers));

        foreach (var block in PartyBlocks.Close(frame))
        {
            yield return block;
        }
    }
}
