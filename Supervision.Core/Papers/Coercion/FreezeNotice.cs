using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers.Coercion;

/// <summary>冻结通知书: to the bank, which freezes at once and lifts by itself at the end (行政强制法第30条、第33条).</summary>
public static class FreezeNotice
{
    public const string Title = "冻结通知书";

    public const string Mark = "强冻";

    /// <param name="party">Whose account it is.</param>
    public static Result<Paper> For(PaperFrame frame, CoercionFacts facts, string party)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(party, "被冻结的当事人")
            .Text(facts.Basis, "依据")
            .Text(facts.Subject, "账号和数额")
            .Text(facts.Term, "期限")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.FreezeNotice, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
            [
                new Paragraph($"{frame.Addressee.Name}："),
                new Paragraph($"依据{facts.Basis}，本机关决定冻结下列存款、汇款，请立即予以冻结，不得在冻结前向当事人泄露信息。"),
                new Clause("当事人", party),
                new Clause("冻结的内容", facts.Subject),
                new Clause("期限", facts.Term),
                new Paragraph(facts.AtEnd),
                new Clause("执法人员", string.Join('、', facts.Officers)),
                .. PartyBlocks.Close(frame),
            ]);
    }
}
