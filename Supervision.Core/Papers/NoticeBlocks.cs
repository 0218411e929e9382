using System.Globalization;
using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers;

/// <summary>What the notice of a check and the notice of a back-check visit say alike.</summary>
internal static class NoticeBlocks
{
    public static Clause Target(PaperFrame frame) =>
        new("检查对象", frame.Addressee.Code is null ? frame.Addressee.Name : $"{frame.Addressee.Name}（统一社会信用代码{frame.Addressee.Code}）");

    public static Clause Days(string what, DateOnly from, DateOnly to) =>
        new(what, from == to ? DateWords.Of(from) : $"{DateWords.Of(from)}至{DateWords.Of(to)}");

    public static Clause People(string what, IEnumerable<NoticeInspector> people) =>
        new(what, string.Join('；', people.Select(one => $"{one.Name}（执法证号{one.Certificate}）")));

    /// <summary>With what the subject checks that the people before it are those drawn; nothing for draws that did not freeze who they are.</summary>
    public static IEnumerable<Clause> Proof(string what, IEnumerable<NoticeInspector> people, DrawProof? draw)
    {
        var proved = people.Where(one => one.Proof is not null).Select(one => Line(one.Name, one.Proof!)).ToList();

        if (draw is null || proved.Count == 0)
        {
            return [];
        }

        return
        [
            new Clause($"核对{what}", $"{string.Join('；', proved)}。"),
            new Clause("核对办法", string.Create(CultureInfo.InvariantCulture,
                $"{what}的姓名和执法证号在抽取之前已经加盐冻结。名单根{Grouped(draw.PeopleRoot)}，分派根{Grouped(draw.AssignmentRoot)}，分别记在透明日志中任务{draw.Task}第{draw.Attempt}次抽取的“名录冻结”和“抽取完成”两条里。来人出示证件后，在公开网站这次抽取的“核对检查人员”一页填写证件上的姓名和执法证号，凭核对码即可核对来人是否就是抽中的人；核对码向本机关领取。")),
        ];
    }

    public static string Frequency(int? earlierThisYear, int? yearlyCap)
    {
        var earlier = string.Create(CultureInfo.InvariantCulture, $"本年度内此前已对你单位实施行政检查{earlierThisYear}次");
        return yearlyCap is { } cap ? string.Create(CultureInfo.InvariantCulture, $"{earlier}，年度频次上限为{cap}次。") : $"{earlier}。";
    }

    private static string Line(string name, InspectorProof proof) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}，人员编号{proof.Number}，核对盐{Grouped(proof.Salt)}，冻结名单第{proof.Line}行（共{proof.Lines}行）");

    // Read aloud and compared by eye; a long number would also not break at the end of a line.
    private static string Grouped(string digits) => string.Join(' ', digits.Chunk(8).Select(part => new string(part)));

    public static IEnumerable<Block> Telling(NoticeWording wording, Remedies remedies, string complaints)
    {
        var conduct = wording.Conduct.Select((rule, at) => new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{rule}")));
        return
        [
            new Heading(1, "三、你单位的权利"),
            new Clause("申请回避", wording.Recusal),
            new Clause("陈述申辩", wording.Statement),
            .. wording.Rights.Select(right => new Paragraph(right)),
            new RemedyNotice(remedies.ToString()),
            new Clause("投诉举报", complaints),
            new Heading(1, $"四、检查人员应当遵守的{wording.ConductTitle}"),
            .. conduct,
        ];
    }
}
