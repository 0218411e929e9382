using Supervision.Rules.Language;

namespace Supervision.Rules.Schemes;

// The form of a subject file.
internal static class SubjectForms
{
    public static readonly IReadOnlyList<string> Numbers = ["points", "amount", "share"];

    public static readonly IReadOnlyList<string> Dates = ["noted", "corrected", "since", "person_since", "person_d_since"];

    public static readonly Form Subject = new("主体", Key.Must("id", Shape.Code, "统一社会信用代码"), new("kind", Shape.Text, "种类"), new("name", Shape.Text, "名称"));

    // Some YAML readers take a bare "on" for a boolean and write it back as "true".
    private static readonly Key On = new("on", Shape.Date, "哪一日"), OnReadAsTrue = new("true", Shape.Date, "on 的另一种读法") { IsAlias = true };

    private static readonly Form Period = new("评定期间", Key.Must("from", Shape.Date, "首日"), Key.Must("to", Shape.Date, "末日（含）"));

    private static readonly Form Record = new("信用记录",
    [
        new("code", Shape.Text, "记录的代码"), new("kind", Shape.Text, "种类"), On, OnReadAsTrue, new("recorded", Shape.Date, "记载之日；不写则是发生之日"),
        new("repaired", Shape.Date, "修复之日"), new("item", Shape.Text, "清单事项"),
        new("points", Shape.Amount, "分数"), new("amount", Shape.Amount, "金额，元"), new("share", Shape.Amount, "比例"),
        .. Dates.Select(name => new Key(name, Shape.Date, "日期")),
    ])
    {
        AtLeastOne = ["on", "true"],
    };

    private static readonly Form Expected = new("预期",
        new("tier", Shape.OneOrMore(Shape.Text), "等级；写几个时，其中任何一个都对"), new("score", Shape.Amount, "分数"), new("checks_per_year", SchemeForms.Checks, "每年检查次数"),
        new("mandatory", Shape.YesNo, "应当参加评定"), new("refused", Shape.Text, "不能评定的原因的代码"), new("steers", Shape.YesNo, "等级可以作为依据"));

    public static readonly Form File = new("被评主体文件",
        new("kind", Shape.Fixed("rating"), "种类"), new("case", Shape.Text, "案例名称"),
        Key.Must("subject", Subject, "主体"), Key.Must("scheme", Shape.Text, "评定标准的编号"), Key.Must("asOf", Shape.Date, "评定之日"), Key.Must("period", Period, "评定期间"),
        new("inputs", Shape.MapOf(Shape.Tree), "填写的数字、是非和选项"), new("records", Shape.ListOf(Record), "记录"), new("adopted", Shape.Text, "采用本标准的机关"), new("expect", Expected, "预期"));
}
