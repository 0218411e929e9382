using System.Globalization;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>行政检查通知书: tells a subject who comes, when, why, how often it has been, and what rights it has.</summary>
public static class InspectionNotice
{
    public const string Title = "行政检查通知书";

    public const string Mark = "检通";

    /// <param name="minInspectors">How many inspectors the law asks for at least.</param>
    public static Result<Paper> For(PaperFrame frame, NoticeFacts facts, NoticeWording wording, Remedies remedies, int minInspectors)
    {
        var missing = new RequiredElements(Title).Frame(frame)
            .Some(facts.Basis, "检查依据")
            .Text(facts.Source, "任务来源")
            .Some(facts.Items.Select(item => item.Name), "检查事项")
            .Some(facts.Inspectors.Select(one => one.Name), "检查人员")
            .When(facts.Inspectors.Count >= minInspectors, string.Create(CultureInfo.InvariantCulture, $"不少于{minInspectors}名检查人员"))
            .Some(facts.Inspectors.Select(one => one.Certificate), "执法证件号码")
            .Text(facts.Place, "检查地点")
            .Text(facts.Code, "检查码")
            .When(facts.From != default && facts.To >= facts.From, "检查期间")
            .When(facts.Visit is not null, "到场的日期和时分")
            .When(facts.EarlierThisYear is not null, "检查频次")
            .Some(wording.Conduct, wording.ConductTitle)
            .Text(wording.Recusal, "申请回避的权利")
            .Text(wording.Statement, "陈述申辩的权利")
            .When(remedies.IsWhole, "救济途径")
            .Text(facts.Complaints, "投诉举报途径")
            .Missing;

        return missing is not null
            ? missing
            : new Paper(PaperKind.InspectionNotice, Title, frame.Number, frame.Organ, frame.Addressee, frame.IssuedOn,
                [.. Opening(frame, facts), .. NoticeBlocks.Telling(wording, remedies, facts.Complaints), .. PartyBlocks.Close(frame)]);
    }

    private static IEnumerable<Block> Opening(PaperFrame frame, NoticeFacts facts)
    {
        return [
        new Paragraph($"根据{Listed(facts.Basis)}的规定，本机关决定对你单位实施行政检查，现将有关事项通知如下："),
        new Heading(1, "一、检查安排"),
        NoticeBlocks.Target(frame),
        new Clause("任务来源", facts.Source),
        new Clause("检查方式", facts.Mode),
        new Clause("检查地点", facts.Place),
        new Clause("到场时间", DateWords.Of(facts.Visit!.Value)),
        NoticeBlocks.Days("检查期间", facts.From, facts.To),
        NoticeBlocks.People("检查人员", facts.Inspectors),
        .. NoticeBlocks.Proof("检查人员", facts.Inspectors, facts.Draw),
        new Clause("检查码", $"{facts.Code}（只用于本次检查，一码只用一次。检查人员到场后扫码核对）"),
        new Clause("检查频次", NoticeBlocks.Frequency(facts.EarlierThisYear, facts.YearlyCap)),
        new Heading(1, "二、检查事项"),
        new Table(
            [new("序号", 2), new("检查事项", 9), new("检查方法", 5), new("依据", 12)],
            [.. facts.Items.Select((item, at) => (IReadOnlyList<string>)
                [(at + 1).ToString(CultureInfo.InvariantCulture), item.Name, item.Method, item.Basis])]),
    ];
    }

    // Between titles stands no mark.
    private static string Listed(IReadOnlyList<string> bases) => string.Join('、', bases).Replace("》、《", "》《", StringComparison.Ordinal);
}
