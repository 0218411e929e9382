using System.Globalization;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>责令改正通知书: orders a party to put right what was found, by a day.</summary>
public static class CorrectionOrder
{
    public const string Title = "责令改正通知书";

    public const string Mark = "责改";

    public static Result<Paper> For(PaperFrame frame, CorrectionFacts facts, Remedies remedies)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Text(facts.Fact, "违法事实")
            .Text(facts.BreachedProvision, "违反的规定")
            .Text(facts.Basis, "责令改正的依据")
            .Some(facts.Demands, "改正内容")
            .When(facts.AtOnce != facts.By is not null, "改正期限")
            .When(facts.By is null || facts.By >= frame.IssuedOn, "不早于成文日期的改正期限")
            .Text(facts.Consequence, "逾期不改正的后果")
            .When(remedies.IsWhole, "救济途径")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.CorrectionOrder, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. PartyBlocks.Of(frame.Addressee), .. Body(facts, remedies), .. PartyBlocks.Close(frame)]);
    }

    private static IEnumerable<Block> Body(CorrectionFacts facts, Remedies remedies) =>
    [
        new Paragraph($"经查，你（单位）存在下列行为：{facts.Fact}"),
        new Paragraph($"上述行为违反了{LawCitation.Of(facts.BreachedProvision)}的规定。依据{LawCitation.Of(facts.Basis)}的规定，现责令你（单位）{Deadline(facts)}改正。改正内容及要求如下："),
        .. facts.Demands.Select((demand, at) => new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{demand}"))),
        new Paragraph(facts.Consequence),
        new RemedyNotice(remedies.ToString()),
    ];

    private static string Deadline(CorrectionFacts facts) => facts.By is { } day ? $"于{DateWords.Of(day)}前（含当日）" : "立即";
}
