using Supervision.Core.Cases;
using Supervision.Core.Papers;
using Supervision.Core.Time;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// 持续时间: from the first day of the act to its end, or to the party's own report, by the calendar.
internal sealed class DurationCondition(DurationBounds bounds, bool untilDisclosed, string text) : Condition("duration_threshold", text)
{
    private readonly Verdict _noStart = Verdict.Unknown("from", $"“{text}”尚未查明：开始之日不明");
    private readonly Verdict _noEnd = Verdict.Unknown("to", $"“{text}”尚未查明：终了之日不明");

    public static ConditionKind Kind { get; } = new("duration_threshold", "持续时间限度",
        [
            ConditionKeys.NeedWords, .. ConditionKeys.Limits(Shape.Period),
            new("until", Shape.Word(["改正", "披露"]), "算到哪一日；不写则算到改正"),
        ],
        (node, _) => new DurationCondition(Read(node), node.Given("until")?.Text == "披露", node.Need("text").Text))
    {
        AtLeastOne = ConditionKeys.LimitNames,
        ShownBy = ProofBasis.Days,
    };

    public override string Asks => $"持续时间{bounds}";

    public override Limit? Limit
    {
        get
        {
            var name = untilDisclosed ? "到披露为止的持续时间" : "持续时间";
            return Scale.OfTime(name, bounds.Edges) is { } scale
                ? new(scale, new(Scale.Length(bounds.AtLeast), Scale.Length(bounds.MoreThan), Scale.Length(bounds.AtMost), Scale.Length(bounds.LessThan)))
                : null;
        }
    }

    public override IEnumerable<Period> TurningPeriods => bounds.Edges;

    public override Verdict Ask(ActContext act)
    {
        if (act.Act.From is not { } from)
        {
            return _noStart;
        }

        if (End(act) is not { } end)
        {
            return _noEnd;
        }

        var fits = bounds.Contain(from, end, act.After);
        return Verdict.Of(fits, $"“{Text}”{(fits ? "成立" : "不成立")}：自{Days.Said(from)}至{Days.Said(end)}");
    }

    public override string Found(ActContext act, Verdict verdict) =>
        $"违法行为自{DateWords.Of(act.Act.From!.Value)}起至{DateWords.Of(End(act)!.Value)}止，持续时间{bounds}，符合清单的限度";

    public override IEnumerable<DateOnly> TurningDays(ActContext act) =>
        act.Act.From is { } from ? bounds.Edges.Select(edge => act.After(from, edge)) : [];

    private DateOnly? End(ActContext act)
    {
        if (untilDisclosed)
        {
            return act.Act.Disclosed ?? act.Act.Discovered;
        }

        // While the act goes on, it has lasted at least until the decision.
        return act.Act.To ?? act.Act.Corrected?.On ?? (act.Act.Ongoing ? act.Asked.Decided : null);
    }

    private static DurationBounds Read(RuleNode node) =>
        new(ConditionKeys.Period(node, "at_least"), ConditionKeys.Period(node, "more_than"),
            ConditionKeys.Period(node, "at_most"), ConditionKeys.Period(node, "less_than"));
}
