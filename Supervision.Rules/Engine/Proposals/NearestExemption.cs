using Supervision.Core.Exemptions;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.Proposals;

// Where nothing is granted: the fewest things that would have to be different for the party to go unpunished.
internal static class NearestExemption
{
    // Of two that are equally near, the one that is met first.
    public static IReadOnlyList<string> Of(AnsweredAct asked) =>
        Ways(asked).Where(missing => missing.Count > 0).MinBy(missing => missing.Count) ?? [];

    private static IEnumerable<IReadOnlyList<string>> Ways(AnsweredAct asked)
    {
        for (var i = 0; i < asked.Items.Count; i++)
        {
            if (asked.Items[i].Reading.Outcome.Relieves() && !asked.Rulebook.Readings.CannotDecide(asked.Items[i]))
            {
                yield return ByItem(asked, i);
            }
        }

        if (asked.Rulebook.Readings.DirectSecondSentence && asked.Penalties.Discretionary is not null)
        {
            yield return Law.Discretionary.Missing(asked.Discretionary);
        }

        yield return Law.Mandatory.Missing(asked.Mandatory);
    }

    private static List<string> ByItem(AnsweredAct asked, int number)
    {
        var item = asked.Items[number];
        var missing = item.Conditions.Missing(asked.Conditions(number)).ToList();

        if (item.List.Exclusions is { } exclusions && asked.Ask(exclusions) is { Holds: Truth.True } excluded)
        {
            missing.Insert(0, excluded.Sentence);
        }

        // What the law holds against it, whatever the list asks.
        if (asked.Weighed(number).Fits is { Holds: Truth.False } against && asked.Fits(number).Holds is not Truth.False)
        {
            missing.Add(against.Sentence);
        }

        return missing;
    }
}
