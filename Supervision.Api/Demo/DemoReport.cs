using System.Text.Json;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.RuleLists;

namespace Supervision.Api.Demo;

/// <summary>演示小结: counted from rows after the publisher is done, as a table and as summary.json.</summary>
public sealed record DemoReport(
    string Task,
    int Subjects,
    int Frame,
    IReadOnlyDictionary<string, int> Excluded,
    int Drawn,
    int Assigned,
    IReadOnlyDictionary<string, int> Results,
    int Breaches,
    IReadOnlyDictionary<string, int> Decisions,
    DisclosureCounts Disclosures,
    decimal? PlanCompletionRate,
    decimal? DisclosureRate,
    int Papers,
    CreditCounts Credit)
{
    private static readonly JsonSerializerOptions Indented = new(Jsonb.Options) { WriteIndented = true };

    public string ToJson() => JsonSerializer.Serialize(this, Indented) + "\n";

    /// <summary>Label and value, line by line; the label is empty where a line goes on with the one before.</summary>
    public IEnumerable<(string Label, string Value)> Lines() =>
    [
        ("检查对象", Counted(Subjects, "名录库中的对象")),
        ("", Counted(Frame, $"{Task}冻结名录中的对象")),
        .. Each("剔除", Excluded),
        ("抽中", Counted(Drawn, "个对象")),
        ("分配", Counted(Assigned, "人次")),
        .. Each("结果", Results),
        ("违法线索", Counted(Breaches, "条")),
        .. Each("处理建议", Decisions.ToDictionary(pair => Named(pair.Key), pair => pair.Value)),
        ("公示", Counted(Disclosures.Due, "条结果应当公示")),
        ("", Counted(Disclosures.Sent, "次推送")),
        ("", Counted(Disclosures.Accepted, "次接收")),
        ("", Counted(Disclosures.Rejected, "次退回")),
        ("", Counted(Disclosures.Visible, "次已经公示")),
        ("", Counted(Disclosures.Withdrawn, "条已经撤回，不计入两个数")),
        ("信用记录", Counted(Credit.Imported, "条由双公示文件导入")),
        ("", Counted(Credit.Broken, "项承诺认定违诺")),
        ("", Counted(Credit.Moved, "个主体的等级在两次评定之间变化")),
        ("", Counted(Credit.Repaired, "件信用修复准予")),
        ("文书", Counted(Papers, "份")),
        ("计划完成率", Percent(PlanCompletionRate)),
        ("公示率", Percent(DisclosureRate) + (Disclosures.NotYetDue > 0 ? $"  另有{Disclosures.NotYetDue}条还没有公示，也还没有到期限" : "")),
    ];

    private static IEnumerable<(string Label, string Value)> Each(string label, IReadOnlyDictionary<string, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select((pair, i) => (i == 0 ? label : "", Counted(pair.Value, pair.Key)));

    private static string Counted(int count, string what) => $"{count,6}  {what}";

    private static string Named(string code) =>
        Enum.GetValues<Outcome>().Single(outcome => outcome.Code() == code).Named();

    // Rounded down: what is not whole never reads 100 %.
    private static string Percent(decimal? rate) => rate is { } value ? $"{Math.Floor(value * 1000) / 10,6:0.#}%" : "  尚无应计对象";
}

/// <param name="Due">Results that must become public; the next four are deliveries, one for each channel.</param>
/// <param name="NotYetDue">Results that are not visible on both sites and still within their deadline; the rate leaves them out.</param>
/// <param name="Withdrawn">Results whose publication was withdrawn; they stand in neither number of the rate.</param>
public sealed record DisclosureCounts(int Due, int Sent, int Accepted, int Visible, int Rejected, int NotYetDue, int Withdrawn);
