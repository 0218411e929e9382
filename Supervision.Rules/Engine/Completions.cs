using System.Globalization;
using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// What a missing fact could turn out to be: real values, one for each difference that could matter, the best for the party first.
internal static class Completions
{
    public static IEnumerable<(string Answer, Question Completed)> Of(Question question, string name)
    {
        var act = question.Act;
        return name switch
        {
            "harm" => new[] { ("没有危害后果", Harm.None), ("危害后果轻微", Harm.Minor), ("危害后果较重", Harm.Serious) }
                .Select(harm => (harm.Item1, With(question, act with { Harm = harm.Item2 }))),
            "corrected" => Corrections(question).Select(answer => (answer.Answer, With(question, act with { Corrected = answer.Corrected }))),
            "corrected.on_the_spot" => Both(question, spot => act with { Corrected = act.Corrected! with { OnTheSpot = spot } }),
            "order" => Orders(question).Select(answer => (answer.Answer, With(question, act with { Order = answer.Order, NoOrder = answer.Order is null }))),
            "register" => Registers(question),
            "found_by" => FoundByCondition.Known.Select(way => (way, With(question, act with { FoundBy = way }))),
            "discovered" => Discoveries(question),
            "from" => Durations(question, backwards: true).Select(day => ($"自{Days.Said(day)}", With(question, act with { From = day }))),
            "to" => Durations(question, backwards: false).Select(day => ($"至{Days.Said(day)}", With(question, act with { To = day, Ongoing = false }))),
            _ when FindingNames.IsFinding(name) => Both(question, found => act with { Findings = new Dictionary<string, bool>(act.Findings) { [name] = found } }),
            _ => Numbers(question, name),
        };
    }

    private static Question With(Question question, Act act) => question.Of(question.Inquiry.Of(act));

    private static IEnumerable<(string, Question)> Both(Question question, Func<bool, Act> changed) =>
        [("是", With(question, changed(true))), ("否", With(question, changed(false)))];

    // One value in each stretch between the limits that the items set, and the limits themselves.
    private static IEnumerable<(string, Question)> Numbers(Question question, string name)
    {
        var edges = question.Items.SelectMany(item => Walk(item.Conditions)).OfType<ThresholdCondition>()
            .Where(threshold => threshold.Fact == name).SelectMany(threshold => threshold.Bounds.Edges).Distinct().Order().ToList();
        var values = new List<(string, decimal)>();

        for (var i = 0; i < edges.Count; i++)
        {
            var below = i == 0 ? 0 : edges[i - 1];

            if (edges[i] > below)
            {
                values.Add(($"{(i == 0 ? "" : $"超过{Said(below)}、")}不满{Said(edges[i])}", (below + edges[i]) / 2));
            }

            values.Add((Said(edges[i]), edges[i]));
        }

        values.Add(edges.Count == 0 ? ("任何数值", 0) : ($"超过{Said(edges[^1])}", edges[^1] + 1));
        return values.Select(value => (value.Item1, question.Of(Together(question.Inquiry, name, value.Item2))));
    }

    // The value is that of all acts found together: the first whose part is unknown makes up what the known parts leave.
    private static Inquiry Together(Inquiry inquiry, string name, decimal value)
    {
        Act[] all = [inquiry.Act, .. inquiry.Asked.Acts.Count == 1 ? [] : inquiry.Together()];
        var left = Math.Max(0, value - all.Sum(act => act.Facts.GetValueOrDefault(name)));

        foreach (var act in all.Where(act => !act.Facts.ContainsKey(name)))
        {
            inquiry = inquiry.Of(act with { Facts = new Dictionary<string, decimal>(act.Facts) { [name] = left } });
            left = 0;
        }

        return inquiry;
    }

    private static IEnumerable<(string Answer, Correction Corrected)> Corrections(Question question)
    {
        var (act, decided) = (question.Act, question.Asked.Decided);
        var found = question.Inquiry.Discovered ?? act.Order?.Issued ?? decided;

        if (act.Discovered is not null && (act.From is null || act.From < found))
        {
            yield return ("被发现前已经改正", new(found.AddDays(-1), false));
        }

        yield return ("当场改正", new(act.Inspected ?? found, true));

        foreach (var last in Deadlines(question, found).Distinct().Order())
        {
            yield return ($"{Days.Said(last)}改正", new(last, false));
        }

        if (act.Order?.LastDay is { } due)
        {
            yield return ("超过责令改正期限才改正", new(question.Inquiry.Shifted(due, due.AddDays(30)).AddDays(1), false));
        }

        yield return ("没有改正", new(null, null));
    }

    private static IEnumerable<DateOnly> Deadlines(Question question, DateOnly found)
    {
        yield return found;

        if (question.Act.Order?.LastDay is { } due)
        {
            yield return due;
        }

        foreach (var fixedPeriod in question.Items.SelectMany(item => Walk(item.Conditions)).OfType<FixedPeriodCondition>())
        {
            var last = question.Inquiry.After(question.Act.Order?.Issued ?? found, fixedPeriod.Period);
            yield return last;
            yield return last.AddDays(1);
        }

        foreach (var duration in question.Items.SelectMany(item => Walk(item.Conditions)).OfType<DurationCondition>())
        {
            foreach (var edge in question.Act.From is { } from ? duration.Bounds.Edges.Select(edge => question.Inquiry.After(from, edge)) : [])
            {
                yield return edge;
            }
        }
    }

    private static IEnumerable<(string Answer, CorrectionTerm? Order)> Orders(Question question)
    {
        var act = question.Act;

        if (act.Corrected?.On is { } on)
        {
            yield return ("没有责令改正", null);
            yield return ("改正之后才责令", new(on.AddDays(1), on.AddDays(10), null));
            yield return ("在责令改正的期限内改正", new(act.Order?.Issued ?? on, on, null));
            yield return ("超过责令改正的期限才改正", new(act.Order?.Issued ?? on.AddDays(-2), on.AddDays(-10), null));
        }
        else
        {
            var decided = question.Asked.Decided;
            yield return ("没有责令改正", null);
            yield return ("责令改正的期限尚未届满", new(decided, decided, null));
            yield return ("责令改正的期限已经届满", new(decided.AddDays(-60), decided.AddDays(-30), null));
        }
    }

    private static IEnumerable<(string, Question)> Registers(Question question)
    {
        var (asked, act) = (question.Asked, question.Act);
        var day = (act.From ?? question.Inquiry.Discovered ?? asked.Decided).AddDays(-1);
        var item = act.Item ?? (question.Items.Length > 0 ? question.Items[0].Id : null);
        RegisterEvent Earlier(RegisterEventKind kind, string? system) => new()
        {
            Kind = kind,
            Item = item,
            Violation = act.Violation,
            Clause = act.Statute?.Clause,
            Domain = asked.Organ.Domain,
            Occurred = day,
            Discovered = day,
            Decided = day,
            Organ = asked.Organ.Code,
            System = system,
        };
        var system = question.Items.SelectMany(one => Walk(one.Conditions)).OfType<FirstOffenceCondition>()
            .Select(first => first.Definition.System).FirstOrDefault(name => name is not null);
        var known = asked.Register ?? new();
        var clear = known with { Searched = new(asked.Decided, "nation") };

        yield return ("没有应当计入的记录，也没有列入失信名单", question.Of(question.Inquiry.Of(clear)));
        yield return ("有应当计入的同类记录", question.Of(question.Inquiry.Of(clear with
        {
            Events = [.. known.Events, Earlier(RegisterEventKind.Penalty, system), Earlier(RegisterEventKind.Disclosure, system)],
        })));
        if (question.Inquiry.Discovered is { } found && found < asked.Decided)
        {
            yield return ("有较早发生、较晚发现的同类记录", question.Of(question.Inquiry.Of(clear with
            {
                Events = [.. known.Events, Earlier(RegisterEventKind.Finding, system) with { Discovered = found.AddDays(1), Decided = found.AddDays(1) }],
            })));
        }

        yield return ("列入严重失信名单", question.Of(question.Inquiry.Of(clear with
        {
            Lists = [.. known.Lists, .. question.Rulebook.Readings.SeriousDishonestyLists.Select(name => new ListEntry(name, day, null))],
        })));
    }

    private static IEnumerable<(string, Question)> Discoveries(Question question)
    {
        var act = question.Act;
        var last = act.To ?? act.Corrected?.On ?? act.From ?? question.Asked.Decided;
        return new[] { last, last.AddYears(2).AddDays(1), last.AddYears(5).AddDays(1) }.Where(day => day <= question.Asked.Decided).DefaultIfEmpty(last)
            .Select(day => ($"{Days.Said(day)}发现", With(question, act with { Discovered = day })));
    }

    private static IEnumerable<DateOnly> Durations(Question question, bool backwards)
    {
        var act = question.Act;
        var anchor = backwards ? act.To ?? act.Corrected?.On ?? question.Inquiry.Discovered ?? question.Asked.Decided
            : act.From ?? act.Corrected?.On ?? question.Inquiry.Discovered ?? question.Asked.Decided;
        var latest = act.Corrected?.On ?? question.Asked.Decided;
        var edges = question.Items.SelectMany(item => Walk(item.Conditions)).OfType<DurationCondition>().SelectMany(one => one.Bounds.Edges)
            .Select(edge => question.Inquiry.After(anchor, edge).DayNumber - anchor.DayNumber).SelectMany(days => new[] { days - 1, days, days + 1 });
        var days = edges.Append(0).Distinct().Order().Select(days => anchor.AddDays(backwards ? -days : days))
            .Where(day => backwards || day <= latest);
        return backwards ? days : days.Append(latest).Distinct();
    }

    private static IEnumerable<Condition> Walk(Condition condition) => condition.Parts.SelectMany(Walk).Prepend(condition);

    private static string Said(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
