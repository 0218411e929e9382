using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers.Coercion;

/// <summary>行政强制措施现场笔录: what was told, heard and taken on the spot, signed by party and officers (行政强制法第18条第7项至第9项).</summary>
public static class CoercionSceneRecord
{
    public const string Title = "现场笔录";

    public const string Mark = "强录";

    /// <param name="signing">Who signed, or why not.</param>
    /// <param name="witness">见证人; null where none was called.</param>
    public static Result<Paper> For(PaperFrame frame, CoercionFacts facts, string heard, string signing, string? witness)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.At, "实施的时间")
            .Text(facts.Place, "实施的地点")
            .Text(heard, "当事人的陈述申辩")
            .Text(signing, "签名情况")
            .When(facts.Officers.Count >= 2, "两名以上执法人员")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.CoercionRecord, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. PartyBlocks.Of(frame.Addressee), .. Seen(facts, heard), .. CoercionList.Of(facts), .. Close(frame, signing, witness)]);
    }

    private static IEnumerable<Block> Seen(CoercionFacts facts, string heard)
    {
        return [
            new Clause("时间", facts.At),
        new Clause("地点", facts.Place),
        new Clause("执法人员", string.Join('、', facts.Officers)),
        new Paragraph(facts.Told),
        new Clause("措施", facts.Measure),
        new Clause("依据", facts.Basis),
        new Clause("对象", facts.Subject),
        new Clause("当事人的陈述、申辩", heard),
    ];
    }

    private static IEnumerable<Block> Close(PaperFrame frame, string signing, string? witness)
    {
        yield return new Clause("签名情况", signing);

        if (witness is not null)
        {
            yield return new Clause("见证人", witness);
        }

        yield return new Receipt(["当事人（签名或者盖章）：", "见证人（签名）：", "执法人员（签名）：", "执法人员（签名）："]);
        yield return new Signature(frame.Organ.InWhoseName, frame.IssuedOn);
        yield return frame.Verification;
    }
}
