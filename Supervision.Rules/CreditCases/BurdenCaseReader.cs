using Supervision.Core.Burden;
using Supervision.Core.Plans;
using Supervision.Rules.Language;
using Supervision.Rules.Sampling;

namespace Supervision.Rules.CreditCases;

// The form of a burden case, and how it is read. Its limits are written as in rules/sampling/caps.yaml.
internal static class BurdenCaseReader
{
    public const string Kind = "burden";

    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "hits" };

    private static readonly Form Rule = new("频次限制",
        Key.Must("id", Shape.Text, "编号"), Key.Must("kind", Shape.Word(SamplingFiles.Kinds.Keys), "种类"), new("scope", Shape.Word(SamplingFiles.Scopes.Keys), "计数范围"),
        Key.Must("count", Shape.Amount, "次数"), Key.Must("length", Shape.Amount, "多久"), Key.Must("unit", Shape.Word(SamplingFiles.Units.Keys), "单位"),
        new("excludes", Shape.ListOf(Shape.Text), "不计入"), new("organ", Shape.Text, "只对这一机关"), new("trade", Shape.Text, "只对这一行业"), new("risk_class", Shape.Text, "只对这一类别"),
        new("calendar", Shape.YesNo, "按自然年"), new("effective_from", Shape.Date, "起始日期"), new("effective_to", Shape.Date, "终止日期"),
        new("source", Shape.Text, "来源"), new("mark", Shape.Text, "核对到什么程度"));

    private static readonly Key On = new("on", Shape.Date, "哪一日"), OnReadAsTrue = new("true", Shape.Date, "on 的另一种读法") { IsAlias = true };

    private static readonly Form Visit = new("入企记录",
        On, OnReadAsTrue, Key.Must("organ", Shape.Text, "机关"), Key.Must("type", Shape.Word(["日常", "专项", "个案", "有因"]), "种类"), new("class", Shape.Text, "行业"),
        new("source", Shape.Text, "来源"))
    {
        AtLeastOne = ["on", "true"],
    };

    private static readonly Form Request = new("拟入企",
        Key.Must("organ", Shape.Text, "机关"), new("class", Shape.Text, "行业"), new("risk_class", Shape.Text, "类别"), Key.Must("category", Shape.Word(["一般", "重点"]), "事项类别"),
        Key.Must("source", Shape.Word(["双随机", "投诉举报", "转办交办", "数据监测", "企业申请", "上级专项"]), "来源"));

    public static readonly Form File = new("入企频次案例",
    [
        CaseKeys.Kind(Kind), .. CaseKeys.Always, CaseKeys.Subject, CaseKeys.AsOf, Key.Must("rules", Shape.ListOf(Rule), "频次限制"), new("visits", Shape.ListOf(Visit), "入企记录"),
        Key.Must("request", Request, "拟入企"),
    ]);

    public static AskedCase Asked(RuleNode root) => new(root, new(root.Given("expect"), Wholes));

    public static BurdenAnswer Answer(RuleNode root)
    {
        var request = root.Need("request");
        var ledger = new BurdenLedger([.. root.Need("rules").Items.Select(Limit)], [.. root.List("visits").Select(VisitOf)]);
        var asked = new VisitRequest(request.Need("organ").Text, request.Given("class")?.Text, request.Need("category").Text == "重点", request.Need("source").Text)
        {
            RiskClass = request.Given("risk_class")?.Text,
        };
        return ledger.Answer(asked, root.Need("asOf").Date);
    }

    public static Told Tell(BurdenAnswer answer)
    {
        return new Told()
            .Add("allowed", answer.IsAllowed)
            .Add("excess_shown", answer.IsExcessShown)
            .Add("alert", answer.IsAlert)
            .Add("hits", [.. answer.Hits.Select(hit => hit.Limit.Id)]);
    }

    private static VisitLimit Limit(RuleNode node)
    {
        return new(
            node.Need("id").Text, SamplingFiles.Kinds[node.Need("kind").Text], (int)node.Need("count").Number, (int)node.Need("length").Number,
            SamplingFiles.Units[node.Need("unit").Text], node.Given("source")?.Text ?? node.Place, node.Given("mark")?.Text ?? "案例")
        {
            Scope = node.Given("scope") is { } scope ? SamplingFiles.Scopes[scope.Text] : null,
            Excludes = node.Given("excludes")?.Texts ?? [],
            Organ = node.Given("organ")?.Text,
            Trade = node.Given("trade")?.Text,
            RiskClass = node.Given("risk_class")?.Text,
            ByCalendarYear = node.Flag("calendar") ?? false,
        };
    }

    private static RecordedVisit VisitOf(RuleNode node)
    {
        return new((node.Given("on") ?? node.Need("true")).Date, node.Need("organ").Text, node.Need("type").Text, node.Given("class")?.Text)
        {
            Source = node.Given("source")?.Text,
        };
    }
}
