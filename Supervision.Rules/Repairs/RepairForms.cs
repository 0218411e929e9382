using Supervision.Rules.Language;

namespace Supervision.Rules.Repairs;

// The form of rules/credit/repair/policies.yaml.
internal static class RepairForms
{
    public const string Ask = "ask";
    public const string Self = "self";

    private static readonly Key Mark = Key.Must("mark", Shape.Word(["核", "旧知", "待核"]), "核对到什么程度");

    private static readonly Key Clause = Key.Must("clause", Shape.Text, "依据");

    private static readonly Key Policy = Key.Must("policy", Shape.Text, "哪一套规定");

    private static readonly Form PolicyForm = new("修复规定",
        Key.Must("id", Shape.Text, "编号"), Key.Must("title", Shape.Text, "名称"), new("doc_no", Shape.Text, "文号"),
        Key.Must("effective_from", Shape.Date, "施行之日"), new("effective_to", Shape.Date, "最后一日（含）"), Key.Must("window", Shape.Text, "在哪里申请"),
        Key.Must("runs_from", Shape.Word(["document", "publication"]), "期限自何时起算"),
        new("accept_days", Shape.Amount, "受理的工作日"), new("decide_days", Shape.Amount, "决定的工作日"), new("extension_days", Shape.Amount, "延长的工作日"),
        new("answer_days", Shape.Amount, "网站答复的工作日"), Key.Must("materials", Shape.ListOf(Shape.Word(["proof", "commitment"])), "可以要求的材料"),
        Key.Must("by_inspection", Shape.YesNo, "引起处罚的抽查结果随处罚一并停止"), new("publication_only", Shape.Yes, "只规定公示，没有申请"),
        Key.Must("source", Shape.Text, "来源"), Mark);

    private static readonly Form Class = new("类别",
        Policy, Key.Must("class", Shape.Word(["minor", "general", "serious"]), "类别"), Key.Must("shown", Shape.Word(["always", "unless-published"]), "是否公示"),
        new("shortest", Shape.LongPeriod, "最短公示期"), Key.Must("longest", Shape.LongPeriod, "最长公示期"),
        Key.Must("applies", Shape.Word(["never", "shown-only", "after-shortest"]), "何时可以申请"), Clause, Mark);

    private static readonly Form Kind = new("归类",
        Policy, Key.Must("record", Shape.Word(RepairReader.RecordKinds), "记录的种类"), new("procedure", Shape.Fixed("simple"), "简易程序"),
        new("words", Shape.ListOf(Shape.Text), "处罚种类"), Key.Must("class", Shape.Word(["minor", "general", "serious", Ask, Self]), "类别"),
        new("never", Shape.Yes, "从不公示"), Clause, Mark);

    public static readonly Form File = new("修复规定文件",
        Key.Must("policies", Shape.ListOf(PolicyForm, mayBeEmpty: false), "各套规定"), Key.Must("classes", Shape.ListOf(Class, mayBeEmpty: false), "各类别的期限"),
        Key.Must("kinds", Shape.ListOf(Kind, mayBeEmpty: false), "怎样归类"));
}
