using Supervision.Core.Exemptions;

namespace Supervision.Rules.Engine;

// Where nothing is granted: the fewest things that would have to be different for the party to go unpunished.
internal static class Least
{
    public static IReadOnlyList<string> ThatWouldHaveToBeDifferent(Question question)
    {
        IReadOnlyList<string>? least = null;

        for (var i = 0; i < question.Items.Length; i++)
        {
            var item = question.Items[i];

            if (!item.Reading.Outcome.Exempts() || question.Rulebook.Readings.CannotDecide(item))
            {
                continue;
            }

            var missing = item.Conditions.Missing(question.Conditions(i));
            var excluded = item.List.Exclusions is { } exclusions ? question.Ask(exclusions) : null;
            Take(ref least, excluded?.Holds is Truth.True ? [excluded.Sentence, .. missing] : missing);
        }

        if (question.Rulebook.Readings.DirectSecondSentence && question.Penalties.Discretionary is not null)
        {
            Take(ref least, Law.Discretionary.Missing(question.Discretionary));
        }

        Take(ref least, Law.Mandatory.Missing(question.Mandatory));
        return least ?? [];
    }

    private static void Take(ref IReadOnlyList<string>? least, IReadOnlyList<string> missing) =>
        least = missing.Count > 0 && (least is null || missing.Count < least.Count) ? missing : least;
}
