using System.Globalization;
using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers;

/// <summary>What the notice of a check and the notice of a back-check visit say alike.</summary>
internal static class NoticeBlocks
{
    public static Clause Target(PaperFrame frame) =>
        new("检查对象", frame.Addressee.Code is null ? frame.Addressee.Name : $"{frame.Addressee.Name}（统一社会信用代码{frame.Addressee.Code}）");

    public static Clause Days(DateOnly from, DateOnly to) =>
        new("检查时间", from == to ? DateWords.Of(from) : $"{DateWords.Of(from)}至{DateWords.Of(to)}");

    public static Clause People(string what, IEnumerable<NoticeInspector> people) =>
        new(what, string.Join('；', people.Select(one => $"{one.Name}（执法证号{one.Certificate}）")));

    public static string Frequency(int? earlierThisYear, int? yearlyCap)
    {
        var earlier = string.Create(CultureInfo.InvariantCulture, $"本年度内此前已对你单位实施行政检查{earlierThisYear}次");
        return yearlyCap is { } cap ? string.Create(CultureInfo.InvariantCulture, $"{earlier}，年度频次上限为{cap}次。") : $"{earlier}。";
    }

    public static IEnumerable<Block> Telling(NoticeWording wording, Remedies remedies, string complaints) =>
    [
        new Heading(1, "三、你单位的权利"),
        new Clause("申请回避", wording.Recusal),
        new Clause("陈述申辩", wording.Statement),
        .. wording.Rights.Select(right => new Paragraph(right)),
        new RemedyNotice(remedies.ToString()),
        new Clause("投诉举报", complaints),
        new Heading(1, $"四、检查人员应当遵守的{wording.ConductTitle}"),
        .. wording.Conduct.Select((rule, at) => new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{rule}"))),
    ];
}
