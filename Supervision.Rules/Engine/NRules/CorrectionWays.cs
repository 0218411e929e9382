using System.Linq.Expressions;
using Supervision.Core.Exemptions;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// 改正: the ways in which each route of putting things right is answered.
internal static class CorrectionWays
{
    private static readonly Expression<Func<ActFacts, bool>> IsBeforeDiscovery = act => act.Discovered != null
        ? act.Corrected < act.Discovered
        : act.Corrected != null && act.Disclosed != null && (act.Corrected <= act.Disclosed || !act.HasOrder);

    public static IEnumerable<Way> Of(CorrectionCondition asked) => asked.Type switch
    {
        "corrected_before_discovery_or_within_ordered_period" => [.. Known(asked.Text), .. BeforeDiscoveryOrInTime(asked.Text, CorrectionWords.Late)],
        "corrected_within_ordered_period" => [.. Known(asked.Text), .. InTime(asked.Text, CorrectionWords.Late)],
        "corrected_on_the_spot_or_immediately" => [.. Known(asked.Text), .. OnTheSpot(asked.Text)],
        "corrected_on_own_initiative" => [.. Known(asked.Text), .. OnOwnInitiative(asked.Text)],
        "timely" => Timely(asked.Text),
        _ => throw new ArgumentException($"No rules are written for the route {asked.Type}."),
    };

    public static IEnumerable<Way> Of(FixedPeriodCondition asked)
    {
        var (period, from) = (asked.Period, asked.From);
        Reckoned Last(ActFacts act) => act.After(act.Start(from), period);
        Reckoned Shifted(ActFacts act) => act.Shifted(Last(act).Day, act.Corrected);

        yield return Way.If(act => !act.KnowsCorrection, _ => asked.Unknown("corrected"));
        yield return Way.If(act => act.Corrected == null, _ => CorrectionWords.Never);

        if (from == "责令")
        {
            yield return Way.If(act => act.Ordered == null && act.NoOrder, act => asked.WithoutOrder(On(act)));
            yield return Way.If(And(act => act.Ordered == null, IsBeforeDiscovery), act => asked.WithoutOrder(On(act)));
        }

        yield return Way.If(act => act.Start(from) == null, _ => asked.Unknown(from == "责令" ? "order" : "discovered"));

        if (period.Unit is PeriodUnit.WorkingDay)
        {
            yield return Way.Unreckoned(act => act.After(act.Start(from), period).Failed != null, Last);
        }

        yield return Way.If(act => act.Corrected <= act.After(act.Start(from), period).Day, act => asked.Said(true, On(act), Last(act).Day!.Value));

        if (asked.Shifts)
        {
            yield return Way.Unreckoned(act => act.Shifted(act.After(act.Start(from), period).Day, act.Corrected).Failed != null, Shifted);
            yield return Way.If(act => act.Corrected <= act.Shifted(act.After(act.Start(from), period).Day, act.Corrected).Day,
                act => asked.Said(true, On(act), Shifted(act).Day!.Value));
        }

        yield return Way.Otherwise(act => asked.Said(false, On(act), (asked.Shifts ? Shifted(act) : Last(act)).Day!.Value));
    }

    private static IEnumerable<Way> Known(string text) =>
    [
        Way.If(act => !act.KnowsCorrection, _ => CorrectionWords.NotKnown(text)),
        Way.If(act => act.Corrected == null, _ => CorrectionWords.Never),
    ];

    private static IEnumerable<Way> BeforeDiscoveryOrInTime(string text, Func<string, DateOnly, DateOnly, Verdict> late) =>
    [
        Way.If(IsBeforeDiscovery, act => CorrectionWords.BeforeDiscovery(text, On(act))),
        Way.If(act => act.OnTheSpot == true, act => CorrectionWords.OnTheSpot(text, On(act))),
        .. InTime(text, late),
    ];

    // A last day that is no working day moves to the next one; that is asked only of those who were later.
    private static IEnumerable<Way> InTime(string text, Func<string, DateOnly, DateOnly, Verdict> late) =>
    [
        Way.If(act => act.Corrected <= act.Due, act => CorrectionWords.InTime(text, On(act), act.Due!.Value)),
        Way.Unreckoned(act => act.Shifted(act.Due, act.Corrected).Failed != null, act => act.Shifted(act.Due, act.Corrected)),
        Way.If(act => act.Corrected <= act.Shifted(act.Due, act.Corrected).Day,
            act => CorrectionWords.InTime(text, On(act), act.Shifted(act.Due, act.Corrected).Day!.Value)),
        Way.If(act => act.Due != null, act => late(text, On(act), act.Shifted(act.Due, act.Corrected).Day!.Value)),
        Way.If(act => act.OnTheSpot == true, act => CorrectionWords.NotAfterOrder(text, On(act))),
        Way.If(IsBeforeDiscovery, act => CorrectionWords.NotAfterOrder(text, On(act))),
        Way.If(act => act.NoOrder, act => CorrectionWords.WithoutOrder(text, On(act))),
        Way.If(act => act.Corrected <= act.Ordered, act => CorrectionWords.NotAfterOrder(text, On(act))),
        Way.Otherwise(_ => CorrectionWords.TermNotKnown(text)),
    ];

    private static IEnumerable<Way> OnTheSpot(string text) =>
    [
        Way.If(act => act.OnTheSpot == true, act => CorrectionWords.OnTheSpot(text, On(act))),
        Way.If(IsBeforeDiscovery, act => CorrectionWords.BeforeInspection(text, On(act))),
        Way.If(act => act.Corrected < act.Inspected, act => CorrectionWords.BeforeInspection(text, On(act))),
        Way.If(act => act.OnTheSpot == false, act => CorrectionWords.NotOnTheSpot(text, On(act))),
        Way.If(act => act.Corrected > act.Inspected, act => CorrectionWords.AfterInspection(text, On(act), act.Inspected!.Value)),
        Way.If(act => act.Inspected == null, _ => CorrectionWords.SpotNotKnown(text, "discovered")),
        Way.Otherwise(_ => CorrectionWords.SpotNotKnown(text, "corrected.on_the_spot")),
    ];

    private static IEnumerable<Way> OnOwnInitiative(string text) =>
    [
        Way.If(IsBeforeDiscovery, act => CorrectionWords.BeforeDiscovery(text, On(act))),
        Way.If(act => act.NoOrder, act => CorrectionWords.WithoutOrder(text, On(act))),
        Way.If(act => act.Ordered == null, _ => CorrectionWords.OrderNotKnown(text)),
        Way.If(act => act.Corrected < act.Ordered, act => CorrectionWords.BeforeOrder(text, On(act), act.Ordered!.Value)),
        Way.Otherwise(act => CorrectionWords.NotBeforeOrder(text, On(act), act.Ordered!.Value)),
    ];

    private static IEnumerable<Way> Timely(string text) =>
    [
        Way.If(act => act.Found("timely") == Truth.True, _ => CorrectionWords.FoundTimely),
        Way.If(act => act.Found("timely") == Truth.False, _ => CorrectionWords.FoundLate),
        .. Known(text),
        .. BeforeDiscoveryOrInTime(text, (said, on, last) => CorrectionWords.TimelyNotFound(CorrectionWords.Late(said, on, last))),
    ];

    private static DateOnly On(ActFacts act) => act.Corrected!.Value;

    private static Expression<Func<ActFacts, bool>> And(Expression<Func<ActFacts, bool>> one, Expression<Func<ActFacts, bool>> other) =>
        Expression.Lambda<Func<ActFacts, bool>>(Expression.AndAlso(one.Body, Expressions.Put(other, one.Parameters[0])), one.Parameters);
}
