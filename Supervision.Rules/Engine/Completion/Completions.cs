using System.Globalization;
using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine.Completion;

// What a missing fact could turn out to be: real values, one for each difference that could matter, the best for the party first.
// Where the answer of a condition turns, the condition says itself.
internal static class Completions
{
    public static IEnumerable<Possibility> Of(ActEvaluation asked, string name)
    {
        var act = asked.Act;
        return name switch
        {
            "corrected" => CorrectionDays.Of(asked).Select(answer => With(asked, answer.Said, act with { Corrected = answer.Corrected })),
            "corrected.on_the_spot" => Both(asked, spot => act with { Corrected = act.Corrected! with { OnTheSpot = spot } }),
            "order" => Orders(asked),
            "register" => Registers.Of(asked),
            "discovered" => Discoveries(asked),
            "from" => Starts(asked),
            "to" => Ends(asked),
            _ => OfFact(asked, name),
        };
    }

    // The conditions of all items that may carry the act.
    public static IEnumerable<Condition> Conditions(ActEvaluation asked) => asked.Items.SelectMany(item => item.Conditions.All);

    private static Possibility With(ActEvaluation asked, string answer, Act act) => new(answer, asked.Of(asked.Context.Of(act)));

    private static IEnumerable<Possibility> Both(ActEvaluation asked, Func<bool, Act> changed) =>
        [With(asked, "是", changed(true)), With(asked, "否", changed(false))];

    private static IEnumerable<Possibility> OfFact(ActEvaluation asked, string name) => FactTable.Find(name) switch
    {
        ChoiceFact choice => choice.Choices.Select(one => With(asked, one.Sentence, choice.On(asked.Act, one.Word))),
        YesNoFact finding => Both(asked, found => finding.On(asked.Act, YesNoText.Of(found))),
        _ => Numbers(asked, name),
    };

    // One value in each stretch between the limits that the items set, and the limits themselves.
    private static IEnumerable<Possibility> Numbers(ActEvaluation asked, string name)
    {
        var edges = Conditions(asked).SelectMany(condition => condition.TurningPoints(name)).Concat(Proportionate(asked, name)).Distinct().Order().ToList();
        var below = 0m;

        foreach (var (i, edge) in edges.Index())
        {
            if (edge > below)
            {
                var above = i == 0 ? "" : $"超过{Said(below)}、";
                yield return WithNumber(asked, $"{above}不满{Said(edge)}", name, (below + edge) / 2);
            }

            yield return WithNumber(asked, Said(edge), name, edge);
            below = edge;
        }

        yield return edges.Count == 0
            ? WithNumber(asked, "任何数值", name, 0)
            : WithNumber(asked, $"超过{Said(below)}", name, below + 1);
    }

    // Where the least fine of the law turns out of proportion.
    private static IEnumerable<decimal> Proportionate(ActEvaluation asked, string name)
    {
        if (name is not ("goods_value" or "illegal_gain"))
        {
            yield break;
        }

        if (asked.Act.Statute?.FineMin is { } least && asked.Rulebook.Readings.Disproportion is { } times)
        {
            yield return least / times;
        }
    }

    // The value is that of all acts found together: the first whose part is unknown makes up what the known parts leave.
    private static Possibility WithNumber(ActEvaluation asked, string answer, string name, decimal value)
    {
        var context = asked.Context;
        Act[] all = [context.Act, .. context.Asked.Acts.Count == 1 ? [] : context.Together()];
        var left = Math.Max(0, value - all.Sum(act => act.Facts.GetValueOrDefault(name)));

        foreach (var act in all.Where(act => !act.Facts.ContainsKey(name)))
        {
            context = context.Of(act with { Facts = new Dictionary<string, decimal>(act.Facts) { [name] = left } });
            left = 0;
        }

        return new(answer, asked.Of(context));
    }

    private static IEnumerable<Possibility> Orders(ActEvaluation asked)
    {
        var act = asked.Act;
        Possibility Without() => With(asked, "没有责令改正", act with { Order = null, NoOrder = true });
        Possibility Ordered(string answer, CorrectionTerm order) => With(asked, answer, act with { Order = order, NoOrder = false });

        if (act.Corrected?.On is { } on)
        {
            return
            [
                Without(),
                Ordered("改正之后才责令", new(on.AddDays(1), on.AddDays(10), null)),
                Ordered("在责令改正的期限内改正", new(act.Order?.Issued ?? on, on, null)),
                Ordered("超过责令改正的期限才改正", new(act.Order?.Issued ?? on.AddDays(-2), on.AddDays(-10), null)),
            ];
        }

        var decided = asked.Asked.Decided;
        return
        [
            Without(),
            Ordered("责令改正的期限尚未届满", new(decided, decided, null)),
            Ordered("责令改正的期限已经届满", new(decided.AddDays(-60), decided.AddDays(-30), null)),
        ];
    }

    private static IEnumerable<Possibility> Discoveries(ActEvaluation asked)
    {
        var act = asked.Act;
        var last = act.To ?? act.Corrected?.On ?? act.From ?? asked.Asked.Decided;
        return new[] { last, last.AddYears(2).AddDays(1), last.AddYears(5).AddDays(1) }.Where(day => day <= asked.Asked.Decided).DefaultIfEmpty(last)
            .Select(day => With(asked, $"{Days.Said(day)}发现", act with { Discovered = day }));
    }

    private static IEnumerable<Possibility> Starts(ActEvaluation asked)
    {
        var act = asked.Act;
        var anchor = act.To ?? act.Corrected?.On ?? asked.Context.Discovered ?? asked.Asked.Decided;
        return Lengths(asked, anchor).Select(days => anchor.AddDays(-days))
            .Select(day => With(asked, $"自{Days.Said(day)}", act with { From = day }));
    }

    private static IEnumerable<Possibility> Ends(ActEvaluation asked)
    {
        var act = asked.Act;
        var anchor = act.From ?? act.Corrected?.On ?? asked.Context.Discovered ?? asked.Asked.Decided;
        var latest = act.Corrected?.On ?? asked.Asked.Decided;
        return Lengths(asked, anchor).Select(days => anchor.AddDays(days)).Where(day => day <= latest).Append(latest).Distinct()
            .Select(day => With(asked, $"至{Days.Said(day)}", act with { To = day, Ongoing = false }));
    }

    // In days: none, and round each length at which a condition turns.
    private static SortedSet<int> Lengths(ActEvaluation asked, DateOnly anchor)
    {
        var lengths = new SortedSet<int> { 0 };

        foreach (var period in Conditions(asked).SelectMany(condition => condition.TurningPeriods))
        {
            var days = asked.Context.After(anchor, period).DayNumber - anchor.DayNumber;
            lengths.UnionWith([days - 1, days, days + 1]);
        }

        return lengths;
    }

    private static string Said(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
