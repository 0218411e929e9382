using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers.Coercion;

/// <summary>行政强制措施告知文书: tells the party that the term runs longer, that the time of a test does not count, or that the measure is lifted.</summary>
public static class CoercionNotice
{
    public const string ExtensionTitle = "延长强制措施期限通知书";
    public const string ExtensionMark = "强延";
    public const string TestingTitle = "检测检验鉴定期间告知书";
    public const string TestingMark = "强检";
    public const string LiftingTitle = "解除强制措施决定书";
    public const string LiftingMark = "强解";

    /// <param name="decision">Number of the decision by which the measure was taken.</param>
    /// <param name="reason">With its basis.</param>
    /// <param name="told">What follows for the party.</param>
    public static Result<Paper> For(PaperFrame frame, string title, string decision, string reason, string told, Remedies remedies)
    {
        var missing = new RequiredElements(title).Frame(frame)
            .Text(decision, "原决定书的文号")
            .Text(reason, "理由")
            .Text(told, "告知的内容")
            .When(remedies.IsWhole, "救济途径和期限")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.CoercionNotice, title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
            [
                .. PartyBlocks.Of(frame.Addressee),
                new Clause("原决定书", decision),
                new Clause("理由和依据", DecisionBlocks.Ended(reason)),
                new Paragraph(DecisionBlocks.Ended(told)),
                new RemedyNotice(remedies.ToString()),
                .. PartyBlocks.Close(frame),
            ]);
    }
}
