using Supervision.Core.Calendars;
using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// The fixed vocabulary of conditions: from a line of a rule file to a condition that can be asked.
internal sealed class ConditionReader(FirstOffenceDefinition firstOffence, IReadOnlyList<string> seriousLists)
{
    // Types that are an officer's finding: the finding, and the usual words.
    private static readonly Dictionary<string, (string Finding, string Text)> Findings = new(StringComparer.Ordinal)
    {
        ["act_minor"] = ("act_minor", "违法行为轻微"),
        ["cooperation"] = ("cooperation", "配合执法"),
        ["written_commitment"] = ("written_commitment", "书面承诺改正"),
        ["substantive_compliance"] = ("substantive_compliance", "实质符合要求"),
        ["source_of_goods_explained"] = ("source_of_goods_explained", "如实说明进货来源"),
        ["no_falsification"] = ("no_falsification", "没有弄虚作假"),
        ["no_incident"] = ("no_incident", "未发生事故"),
        ["self_report"] = ("self_report", "主动报告"),
        ["no_subjective_fault"] = ("no_subjective_fault", "没有主观过错"),
        ["subject_matter_scope_or_exclusion"] = ("subject_matter_scope", "属于所列对象"),
        ["party_type_scope_or_exclusion"] = ("party_type_scope", "属于所列当事人"),
        ["location_scope"] = ("location_scope", "属于所列地点"),
    };

    private static readonly Dictionary<string, (Func<Corrections, Verdict> Route, string Text)> Routes = new(StringComparer.Ordinal)
    {
        ["corrected_before_discovery_or_within_ordered_period"] =
            (given => given.BeforeDiscoveryOrWithinOrder("被发现前主动改正或者在责令改正期限内改正"), "被发现前主动改正或者在责令改正期限内改正"),
        ["corrected_within_ordered_period"] = (given => given.WithinOrderedPeriod("在责令改正期限内改正"), "在责令改正期限内改正"),
        ["corrected_on_the_spot_or_immediately"] = (given => given.OnTheSpot("当场或者立即改正"), "当场或者立即改正"),
        ["corrected_on_own_initiative"] = (given => given.OnOwnInitiative("主动改正"), "主动改正"),
    };

    private static readonly Dictionary<string, string> Starts = new() { ["发现"] = "发现", ["检查"] = "检查", ["责令"] = "责令" };

    public IReadOnlyList<Condition> ReadAll(IEnumerable<RuleNode> nodes) => [.. nodes.Select(Read)];

    public Condition Read(RuleNode node)
    {
        var type = node.Need("type").Text;
        var text = node.Given("text")?.Text;
        var condition = Read(type, text, node);
        node.Close();
        return condition;
    }

    private Condition Read(string type, string? text, RuleNode node) => type switch
    {
        _ when Findings.TryGetValue(type, out var finding) => new FindingCondition(type, finding.Finding, text ?? finding.Text),
        _ when Routes.TryGetValue(type, out var route) => new CorrectionCondition(type, route.Route, text ?? route.Text),
        "first_offence" => new FirstOffenceCondition(firstOffence, text ?? "初次违法"),
        "harm_none" => new HarmCondition(type, Harm.None, text ?? "没有危害后果"),
        "harm_minor" => new HarmCondition(type, Harm.Minor, text ?? "危害后果轻微"),
        "no_illegal_gain" => new ThresholdCondition(type, "illegal_gain", new(null, null, 0, null), null, text ?? "没有违法所得"),
        "money_threshold" or "ratio_threshold" =>
            new ThresholdCondition(type, node.Need("fact").Text, Bounds(node), null, text ?? node.Need("text").Text),
        "quantity_threshold" => Quantity(type, text ?? node.Need("text").Text, node),
        "duration_threshold" => new DurationCondition(
            Period(node, "more_than"), Period(node, "at_most"), Period(node, "less_than"),
            node.Given("until") is { } until && until.OneOf(new Dictionary<string, bool> { ["披露"] = true, ["改正"] = false }),
            text ?? node.Need("text").Text),
        "corrected_within_fixed_period" => new FixedPeriodCondition(
            Period(node, "period") ?? throw new RuleFileException(LanguageProblems.MissingKey(node.Place, "period")),
            node.Need("starts").OneOf(Starts), text ?? ""),
        "not_on_serious_dishonesty_list" => new NotListed(seriousLists, text ?? "未被列入严重失信名单"),
        "any_of" => new AnyOf(text ?? "所列情形之一", ReadAll(node.Need("of").Items)),
        "all_of" => new AllOf(ReadAll(node.Need("of").Items)),
        "not" => new Not(Read(node.Need("of"))),
        _ => throw node.Need("type").Wrong($"条件种类之一：{string.Join("、", Known())}"),
    };

    private static IEnumerable<string> Known() =>
        Findings.Keys.Concat(Routes.Keys).Concat(
        [
            "first_offence", "harm_none", "harm_minor", "no_illegal_gain", "money_threshold", "ratio_threshold", "quantity_threshold",
            "duration_threshold", "corrected_within_fixed_period", "not_on_serious_dishonesty_list", "any_of", "all_of", "not",
        ]).Order(StringComparer.Ordinal);

    private static Condition Quantity(string type, string text, RuleNode node) =>
        node.Given("fact") is { } fact
            ? new ThresholdCondition(type, fact.Text, Bounds(node), "quantity_minor", text)
            : new FindingCondition(type, "quantity_minor", text);

    private static Bounds Bounds(RuleNode node)
    {
        var bounds = new Bounds(
            node.Given("at_least")?.Number, node.Given("more_than")?.Number, node.Given("at_most")?.Number, node.Given("less_than")?.Number);
        return bounds is { AtLeast: null, MoreThan: null, AtMost: null, LessThan: null }
            ? throw new RuleFileException(LanguageProblems.MissingKey(node.Place, "at_least、more_than、at_most 或 less_than"))
            : bounds;
    }

    private static Period? Period(RuleNode node, string key) =>
        node.Given(key) is not { } given ? null
        : Core.Calendars.Period.TryParse(given.Text, out var period) ? period
        : throw given.Wrong("期间，如 10日、5个工作日、3个月、2年");
}
