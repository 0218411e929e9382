using Supervision.Core.Exemptions;
using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// The fixed vocabulary of conditions. Each kind says its form, from which the check and the schema follow, and how it is built.
internal static class Vocabulary
{
    private const string Expected = "条件种类之一";

    // By name, because conditions hold conditions.
    public static readonly Shape Condition = Shape.Ref("condition", () => Form!);

    private static readonly Key Words = new("text", Shape.Text, "清单原文；不写则用通常的说法");
    private static readonly Key NeedWords = Key.Must("text", Shape.Text, "清单原文");

    private static readonly string[] LimitNames = ["at_least", "more_than", "at_most", "less_than"];

    private static readonly Dictionary<string, ConditionKind> All = Kinds().ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    public static readonly Shape Form =
        new Choice("type", Expected, All.ToDictionary(kind => kind.Key, kind => kind.Value.Form, StringComparer.Ordinal));

    public static Condition Read(RuleNode node, ConditionContext context) => All[node.Need("type").Text].Build(node, context);

    public static Condition[] ReadAll(IEnumerable<RuleNode> nodes, ConditionContext context) => [.. nodes.Select(node => Read(node, context))];

    private static IEnumerable<ConditionKind> Kinds() =>
    [
        Finding("act_minor", "act_minor", "违法行为轻微"),
        Finding("cooperation", "cooperation", "配合执法"),
        Finding("written_commitment", "written_commitment", "书面承诺改正"),
        Finding("substantive_compliance", "substantive_compliance", "实质符合要求"),
        Finding("source_of_goods_explained", "source_of_goods_explained", "如实说明进货来源"),
        Finding("no_falsification", "no_falsification", "没有弄虚作假"),
        Finding("no_incident", "no_incident", "未发生事故"),
        Finding("self_report", "self_report", "主动报告"),
        Finding("no_subjective_fault", "no_subjective_fault", "没有主观过错"),
        Finding("subject_matter_scope_or_exclusion", "subject_matter_scope", "属于所列对象"),
        Finding("party_type_scope_or_exclusion", "party_type_scope", "属于所列当事人"),
        Finding("location_scope", "location_scope", "属于所列地点"),
        new("finding", "执法人员的一项认定", [Key.Must("name", Shape.Word(FactTable.YesNoNames), "认定的名称"), NeedWords],
            (node, _) => new FindingCondition("finding", node.Need("name").Text, node.Need("text").Text)),
        Harmful("harm_none", Harm.None, "没有危害后果"),
        Harmful("harm_minor", Harm.Minor, "危害后果轻微"),
        Route("corrected_before_discovery_or_within_ordered_period", "被发现前主动改正或者在责令改正期限内改正",
            (given, text) => given.BeforeDiscoveryOrWithinOrder(text)),
        Route("corrected_within_ordered_period", "在责令改正期限内改正", (given, text) => given.WithinOrderedPeriod(text)),
        Route("corrected_on_the_spot_or_immediately", "当场或者立即改正", (given, text) => given.OnTheSpot(text)),
        Route("corrected_on_own_initiative", "主动改正", (given, text) => given.OnOwnInitiative(text)),
        new("first_offence", "初次违法，按清单总则的定义", [Words, new("definition", FirstOffenceForm.Shape, "本事项自己的定义；不写则用清单总则的")],
            (node, context) => new FirstOffenceCondition(
                node.Given("definition") is { } own ? FirstOffenceForm.Read(own) : context.FirstOffence, node.Given("text")?.Text ?? "初次违法")),
        new("no_illegal_gain", "没有违法所得", [Words],
            (node, _) => new ThresholdCondition("no_illegal_gain", "illegal_gain", new(null, null, 0, null), false, node.Given("text")?.Text ?? "没有违法所得")),
        Threshold("money_threshold", "金额限度"),
        Threshold("ratio_threshold", "比例限度"),
        new("quantity_threshold", "数量限度；清单没有写数字的，由执法人员认定", [NeedWords, new("fact", Shape.Text, "数字的名称"), .. Limits(Shape.Amount)],
            (node, _) => node.Given("fact") is { } fact
                ? new ThresholdCondition("quantity_threshold", fact.Text, Bounds(node), !FactTable.IsAskedNumber(fact.Text), node.Need("text").Text)
                : new FindingCondition("quantity_threshold", ThresholdCondition.Instead, node.Need("text").Text)),
        new("duration_threshold", "持续时间限度", [NeedWords, .. Limits(Shape.Period), new("until", Shape.Word(["改正", "披露"]), "算到哪一日；不写则算到改正")], LimitNames,
            (node, _) => new DurationCondition(Durations(node), node.Given("until")?.Text == "披露", node.Need("text").Text)),
        new("corrected_within_fixed_period", "在清单规定的期限内改正",
            [Key.Must("period", Shape.Period, "期限"), Key.Must("starts", Shape.Word(FixedPeriodCondition.Starts), "自哪一日起"),
                new("shifts", Shape.YesNo, "末日遇休息日是否顺延；不写则不顺延"), Words],
            (node, _) => new FixedPeriodCondition(Period(node, "period")!.Value, node.Need("starts").Text,
                node.Given("shifts")?.YesNo ?? false, node.Given("text")?.Text ?? "")),
        new("not_on_serious_dishonesty_list", "未被列入严重失信名单", [Words],
            (node, context) => new NotListed(context.SeriousLists, node.Given("text")?.Text ?? "未被列入严重失信名单")),
        new("found_by", "案件线索来源", [Key.Must("ways", Shape.OneOrMore(Shape.Word(FoundByCondition.Known)), "来源"), Words],
            (node, _) => FoundBy(node.Need("ways"), node.Given("text"))),
        new("party", "当事人类型", [Key.Must("words", Shape.OneOrMore(Shape.Text), "种类或者标签"), Words],
            (node, _) => Party(node.Need("words"), node.Given("text"))),
        Group("any_of", "所列情形之一", (text, parts) => new AnyOf(text, parts)),
        Group("all_of", "同时满足", (text, parts) => new AllOf(text, parts)),
        new("not", "不属于所列情形", [Key.Must("of", Condition, "一个条件")], (node, context) => new Not(Read(node.Need("of"), context))),
    ];

    public static FoundByCondition FoundBy(RuleNode ways, RuleNode? text) =>
        new(ways.OneOrMore, text?.Text ?? $"线索来源是{string.Join("、", ways.OneOrMore)}");

    public static PartyCondition Party(RuleNode words, RuleNode? text) =>
        new(words.OneOrMore, text?.Text ?? $"当事人是{string.Join("、", words.OneOrMore)}");

    private static ConditionKind Finding(string name, string finding, string text) =>
        new(name, $"认定：{text}", [Words], (node, _) => new FindingCondition(name, finding, node.Given("text")?.Text ?? text));

    private static ConditionKind Harmful(string name, Harm most, string text) =>
        new(name, $"认定：{text}", [Words], (node, _) => new HarmCondition(name, most, node.Given("text")?.Text ?? text));

    private static ConditionKind Route(string name, string text, Func<Corrections, string, Verdict> route) =>
        new(name, text, [Words], (node, _) => new CorrectionCondition(name, route, node.Given("text")?.Text ?? text));

    private static ConditionKind Threshold(string name, string summary) =>
        new(name, summary, [NeedWords, Key.Must("fact", Shape.Text, "数字的名称"), .. Limits(Shape.Amount)], LimitNames,
            (node, _) => new ThresholdCondition(name, node.Need("fact").Text, Bounds(node),
                !FactTable.IsAskedNumber(node.Need("fact").Text), node.Need("text").Text));

    private static ConditionKind Group(string name, string text, Func<string, Condition[], Condition> build) =>
        new(name, text, [Words, Key.Must("of", Shape.ListOf(Condition, mayBeEmpty: false), "至少一个条件")],
            (node, context) => build(node.Given("text")?.Text ?? text, ReadAll(node.Need("of").Items, context)));

    private static Key[] Limits(Shape shape) =>
    [
        new("at_least", shape, "不低于（含）"), new("more_than", shape, "超过（不含）"),
        new("at_most", shape, "不超过（含）"), new("less_than", shape, "低于、不足（不含）"),
    ];

    private static Bounds Bounds(RuleNode node)
    {
        var bounds = new Bounds(
            node.Given("at_least")?.Number, node.Given("more_than")?.Number, node.Given("at_most")?.Number, node.Given("less_than")?.Number);
        return bounds.IsEmpty ? throw new RuleFileException(LanguageProblems.MissingKey(node.Place, string.Join("、", LimitNames), "至少写一种"))
            : bounds.IsContradiction ? throw new RuleFileException(LanguageProblems.ImpossibleBounds(node.Place, $"没有数字能够同时{bounds}"))
            : bounds;
    }

    private static DurationBounds Durations(RuleNode node) =>
        new(Period(node, "at_least"), Period(node, "more_than"), Period(node, "at_most"), Period(node, "less_than"));

    private static Core.Calendars.Period? Period(RuleNode node, string key) =>
        node.Given(key) is { } given && Core.Calendars.Period.TryParse(given.Text, out var period) ? period : null;
}
