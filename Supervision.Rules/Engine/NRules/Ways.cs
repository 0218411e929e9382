using System.Linq.Expressions;
using Supervision.Core.Exemptions;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// In which ways each kind of condition can be answered. The first that matches says the answer, so each is written as if those before it were not so.
internal static class Ways
{
    // What makes one condition of a kind different from another, besides its words.
    public static object? Differs(Condition condition) => condition switch
    {
        FindingCondition one => one.Finding,
        HarmCondition one => one.Most,
        ThresholdCondition one => (one.Fact, one.Bounds, one.ByFinding),
        DurationCondition one => (one.Bounds, one.UntilDisclosed),
        FixedPeriodCondition one => (one.Period, one.From, one.Shifts),
        CorrectionCondition => null,
        FirstOffenceCondition one => one.Definition,
        NotListed one => string.Join('、', one.Names),
        FoundByCondition one => string.Join('、', one.Ways),
        PartyCondition one => string.Join('、', one.Words),
        _ => throw Unknown(condition),
    };

    public static IEnumerable<Way> Of(Condition condition) => condition switch
    {
        FindingCondition one => Of(one),
        HarmCondition one => Of(one),
        ThresholdCondition one => Of(one),
        DurationCondition one => Of(one),
        FixedPeriodCondition one => CorrectionWays.Of(one),
        CorrectionCondition one => CorrectionWays.Of(one),
        FirstOffenceCondition one => RecordWays.Of(one),
        NotListed one => RecordWays.Of(one),
        FoundByCondition one => Of(one),
        PartyCondition one => Of(one),
        _ => throw Unknown(condition),
    };

    private static IEnumerable<Way> Of(FindingCondition asked) =>
    [
        Way.If(act => act.Found(asked.Finding) == Truth.True, _ => asked.Yes),
        Way.If(act => act.Found(asked.Finding) == Truth.False, _ => asked.No),
        Way.Otherwise(_ => asked.Unknown),
    ];

    private static IEnumerable<Way> Of(HarmCondition asked) =>
    [
        Way.If(act => act.Harm == null, _ => asked.Unknown),
        Way.If(act => act.Harm <= asked.Most, act => asked.Said(true, act.Harm!.Value)),
        Way.Otherwise(act => asked.Said(false, act.Harm!.Value)),
    ];

    private static IEnumerable<Way> Of(ThresholdCondition asked)
    {
        var (fact, bounds) = (asked.Fact, asked.Bounds);
        Way Outside(Expression<Func<ActFacts, bool>> when) => Way.If(when, act => asked.Said(false, act.Number(fact)!.Value));

        if (bounds.AtLeast is { } least)
        {
            yield return Outside(act => act.Number(fact) < least);
        }

        if (bounds.MoreThan is { } more)
        {
            yield return Outside(act => act.Number(fact) <= more);
        }

        if (bounds.AtMost is { } most)
        {
            yield return Outside(act => act.Number(fact) > most);
        }

        if (bounds.LessThan is { } less)
        {
            yield return Outside(act => act.Number(fact) >= less);
        }

        yield return Way.If(act => act.Number(fact) != null, act => asked.Said(true, act.Number(fact)!.Value));
        yield return Way.If(act => act.Found(ThresholdCondition.Instead) == Truth.True, _ => asked.Finding.Yes);
        yield return Way.If(act => act.Found(ThresholdCondition.Instead) == Truth.False, _ => asked.Finding.No);
        yield return Way.Otherwise(_ => asked.ByFinding ? asked.Finding.Unknown : asked.Unknown);
    }

    private static IEnumerable<Way> Of(DurationCondition asked)
    {
        var disclosed = asked.UntilDisclosed;
        Verdict Said(bool fits, ActFacts act) => asked.Said(fits, act.From!.Value, act.Until(disclosed)!.Value);

        // A limit that cannot be reckoned matters only if none before it was broken.
        IEnumerable<Way> Outside(Period? limit, Func<Period, Expression<Func<ActFacts, bool>>> when) => limit is not { } period ? [] :
        [
            .. period.Unit is PeriodUnit.WorkingDay
                ? [Way.Unreckoned(act => act.After(act.From, period).Failed != null, act => act.After(act.From, period))] : Array.Empty<Way>(),
            Way.If(when(period), act => Said(false, act)),
        ];

        return
        [
            Way.If(act => act.From == null, _ => asked.NoStart),
            Way.If(act => act.Until(disclosed) == null, _ => asked.NoEnd),
            .. Outside(asked.Bounds.AtLeast, period => act => act.Until(disclosed) < act.After(act.From, period).Day),
            .. Outside(asked.Bounds.MoreThan, period => act => act.Until(disclosed) <= act.After(act.From, period).Day),
            .. Outside(asked.Bounds.AtMost, period => act => act.Until(disclosed) > act.After(act.From, period).Day),
            .. Outside(asked.Bounds.LessThan, period => act => act.Until(disclosed) >= act.After(act.From, period).Day),
            Way.Otherwise(act => Said(true, act)),
        ];
    }

    private static IEnumerable<Way> Of(FoundByCondition asked) =>
    [
        Way.If(act => act.FoundBy == null && (act.Disclosed == null || act.Discovered != null), _ => asked.Unknown),
        .. asked.Ways.Select(way => Way.If(
            act => act.FoundBy == way || (act.FoundBy == null && way == FoundByCondition.ByTheParty), _ => asked.Said(true, way))),
        Way.Otherwise(act => asked.Said(false, act.FoundBy ?? FoundByCondition.ByTheParty)),
    ];

    private static IEnumerable<Way> Of(PartyCondition asked) =>
    [
        .. asked.Words.Select(word => Way.If(act => act.PartyKind == word || act.PartyTags.Contains(word), _ => asked.Is(word))),
        Way.If(act => act.Found(PartyCondition.Finding) == Truth.True, _ => asked.Found(true)),
        Way.If(act => act.Found(PartyCondition.Finding) == Truth.False, _ => asked.Found(false)),
        Way.If(act => act.PartyKind == null && act.PartyTags.Count == 0, _ => asked.Unknown),
        Way.Otherwise(_ => asked.None),
    ];

    private static ArgumentException Unknown(Condition condition) => new($"No rules are written for conditions of the kind {condition.Type}.");
}
