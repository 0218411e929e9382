using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Schemes;

// The forms of a scheme file and of a subject file.
internal static class SchemeForms
{
    public static readonly IReadOnlyDictionary<string, LineStage> Stages = new Dictionary<string, LineStage>
    {
        ["direct"] = LineStage.Direct,
        ["unrated"] = LineStage.Unrated,
        ["contribution"] = LineStage.Contribution,
        ["floor"] = LineStage.Floor,
        ["step"] = LineStage.Step,
        ["cap"] = LineStage.Cap,
    };

    // Some YAML readers take a bare "on" for a boolean and write it back as "true".
    private static readonly Key On = new("on", Shape.Date, "哪一日"), OnReadAsTrue = new("true", Shape.Date, "on 的另一种读法") { IsAlias = true };

    private static readonly Form Effective = new("施行期间",
        Key.Must("from", Shape.Date, "施行之日"), new("to", Shape.Date, "最后一日（含）"), new("assumed", Shape.YesNo, "施行日期是推定的，待核"));

    private static readonly Form Head = new("评定标准总则",
        Key.Must("id", Shape.Text, "编号"), Key.Must("title", Shape.Text, "名称"), new("doc_no", Shape.Text, "文号"), Key.Must("effective", Effective, "施行期间"),
        Key.Must("verified", Shape.Word(["text_seen", "partly", "unverified"]), "文字核对到什么程度"), new("source", Shape.ListOf(Shape.Text), "来源"),
        new("note", Shape.Text, "说明"));

    private static readonly Form Checks = new("每年检查次数", new("min", Shape.Amount, "至少"), new("max", Shape.Amount, "至多"));

    private static readonly Form Tier = new("等级",
        [Key.Must("id", Shape.Text, "名称"), .. ConditionKeys.Limits(Shape.Amount), new("checks", Checks, "每年检查次数")]);

    private static readonly Form Limit = new("记录的数字须达到的限度", [Key.Must("field", Shape.Text, "数字的名称"), .. ConditionKeys.Limits(Shape.Amount)])
    {
        AtLeastOne = ConditionKeys.LimitNames,
    };

    private static readonly Form Line = new("评定项目",
        Key.Must("code", Shape.Text, "代码"), Key.Must("stage", Shape.Word(Stages.Keys), "怎样起作用"), Key.Must("text", Shape.Text, "原文或者概括"),
        Key.Must("clause", Shape.Text, "依据"), Key.Must("mark", Shape.Word(["核", "旧知", SchemeLine.ToBeVerified]), "核对到什么程度"),
        new("placeholder", Shape.Yes, "数字没有出处，从不参与评定"), new("input", Shape.Text, "填写的数字或者是非"), new("record", Shape.Text, "记录的代码"),
        new("count_at_least", Shape.Amount, "至少几次；不写则一次"), new("limits", Shape.ListOf(Limit), "每条记录都须同时达到"),
        new("points", Shape.Amount, "每条记录计几分；不写则用记录自己的分数"), new("max", Shape.Amount, "本项最多计几分"),
        new("tier", Shape.Text, "直接判定、封顶、保底的等级"), new("worse_by", Shape.Amount, "下调几级"), new("better_by", Shape.Amount, "上调几级"))
    {
        ExactlyOne = ["input", "record"],
    };

    public static readonly Form File = new("信用评定标准文件",
        Key.Must("scheme", Head, "总则"), Key.Must("tiers", Shape.ListOf(Tier, mayBeEmpty: false), "等级，自好到差"),
        Key.Must("lines", Shape.ListOf(Line, mayBeEmpty: false), "评定项目"));

    private static readonly Form Subject = new("被评主体", Key.Must("id", Shape.Code, "统一社会信用代码"), new("kind", Shape.Text, "种类"));

    private static readonly Form Period = new("评定期间", Key.Must("from", Shape.Date, "首日"), Key.Must("to", Shape.Date, "末日（含）"));

    private static readonly Form Record = new("信用记录",
        Key.Must("code", Shape.Text, "记录的代码"), new("kind", Shape.Text, "种类"), On, OnReadAsTrue, new("recorded", Shape.Date, "记载之日；不写则是发生之日"),
        new("repaired", Shape.Date, "修复之日"), new("points", Shape.Amount, "分数"), new("amount", Shape.Amount, "金额，元"), new("share", Shape.Amount, "比例"))
    {
        AtLeastOne = ["on", "true"],
    };

    private static readonly Form Expected = new("预期", Key.Must("tier", Shape.OneOrMore(Shape.Text), "等级；写几个时，其中任何一个都对"), new("score", Shape.Amount, "分数"), new("checks_per_year", Checks, "每年检查次数"));

    public static readonly Form SubjectFile = new("被评主体文件",
        Key.Must("subject", Subject, "主体"), Key.Must("scheme", Shape.Text, "评定标准的编号"), Key.Must("asOf", Shape.Date, "评定之日"), Key.Must("period", Period, "评定期间"),
        new("inputs", Shape.MapOf(Shape.Text), "填写的数字和是非"), new("records", Shape.ListOf(Record), "记录"), new("expect", Expected, "预期"));
}
