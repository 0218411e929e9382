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
            if (asked.Items[i].Reading.Outcome.Exempts() && !asked.Rulebook.Readings.CannotDecide(asked.Items[i]))
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

    private static IReadOnlyList<string> ByItem(AnsweredAct asked, int number)
    {
        var item = asked.Items[number];
        var missing = item.Conditions.Missing(asked.Conditions(number));
        var excluded = item.List.Exclusions is { } exclusions ? asked.Ask(exclusions) : null;
        return excluded?.Holds is Truth.True ? [excluded.Sentence, .. missing] : missing;
    }
}
