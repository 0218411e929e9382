using System.Globalization;
using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// A number of the case held against a number of the list. Where the case gives no number, an officer's finding may answer instead.
internal sealed class ThresholdCondition(string type, string fact, Bounds bounds, bool byFinding, string text) : Condition(type, text)
{
    private const string Instead = "quantity_minor";

    private readonly string _inside = $"，在限度以内（{bounds}）";
    private readonly string _outside = $"，不在限度以内（{bounds}）";
    private readonly FindingCondition _finding = new(type, Instead, text);
    private readonly Verdict _unknown = Verdict.Unknown(fact, $"“{text}”尚未查明");

    public static IReadOnlyList<ConditionKind> Kinds { get; } =
    [
        new("no_illegal_gain", "没有违法所得", [ConditionKeys.Words], (node, _) =>
            new ThresholdCondition("no_illegal_gain", "illegal_gain", new(null, null, 0, null), false, ConditionKeys.TextOr(node, "没有违法所得"))),
        OfNumber("money_threshold", "金额限度"),
        OfNumber("ratio_threshold", "比例限度"),
        new("quantity_threshold", "数量限度；清单没有写数字的，由执法人员认定",
            [ConditionKeys.NeedWords, new("fact", Shape.Text, "数字的名称"), .. ConditionKeys.Limits(Shape.Amount)], (node, _) => Quantity(node)),
    ];

    public string Fact => fact;

    public Bounds Bounds => bounds;

    public override string Asks => FactTable.Question(fact) + bounds;

    public override Limit Limit => new(Scale.OfFact(fact), bounds);

    public override Verdict Ask(ActContext act)
    {
        if (act.Fact(fact) is { } number)
        {
            return Said(bounds.Contain(number), number);
        }

        return byFinding || act.Act.Findings.ContainsKey(Instead) ? _finding.Ask(act) : _unknown;
    }

    public override string Found(ActContext act, Verdict verdict)
    {
        if (act.Fact(fact) is not { } number)
        {
            return base.Found(act, verdict);
        }

        return number == 0 && bounds == new Bounds(null, null, 0, null)
            ? $"没有{FactTable.Label(fact)}"
            : $"{FactTable.Label(fact)}{FactTable.Measured(fact, number)}，{Words(bounds)}";
    }

    public override IEnumerable<decimal> TurningPoints(string fact) => fact == Fact ? bounds.Edges : [];

    private string Words(Bounds limits)
    {
        (string Word, decimal? Limit)[] all =
            [("不低于", limits.AtLeast), ("超过", limits.MoreThan), ("未超过", limits.AtMost), ("低于", limits.LessThan)];
        var set = all.Where(one => one.Limit is not null).Select(one => $"{one.Word}清单所定{FactTable.Measured(fact, one.Limit!.Value)}");
        return string.Join("、", set);
    }

    private Verdict Said(bool inside, decimal number) =>
        Verdict.Of(inside, $"“{Text}”：实为{number.ToString("0.####", CultureInfo.InvariantCulture)}{(inside ? _inside : _outside)}");

    private static ConditionKind OfNumber(string name, string summary) =>
        new(name, summary, [ConditionKeys.NeedWords, Key.Must("fact", Shape.Text, "数字的名称"), .. ConditionKeys.Limits(Shape.Amount)],
            (node, _) => Number(name, node, node.Need("fact").Text))
        {
            AtLeastOne = ConditionKeys.LimitNames,
        };

    private static Condition Quantity(RuleNode node) => node.Given("fact") is { } fact
        ? Number("quantity_threshold", node, fact.Text)
        : new FindingCondition("quantity_threshold", Instead, node.Need("text").Text);

    // A number that the case form does not ask for may be answered by a finding.
    private static ThresholdCondition Number(string name, RuleNode node, string fact) =>
        new(name, fact, ConditionKeys.Bounds(node), !FactTable.IsAskedNumber(fact), node.Need("text").Text);
}
