using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.Completion;

// When an act could have been put right, where nobody knows whether it was.
internal static class CorrectionDays
{
    public static IEnumerable<(string Said, Correction Corrected)> Of(ActEvaluation asked)
    {
        var act = asked.Act;
        var found = asked.Context.Discovered ?? act.Order?.Issued ?? asked.Asked.Decided;

        if (act.Discovered is not null && (act.From is null || act.From < found))
        {
            yield return ("被发现前已经改正", new(found.AddDays(-1), false));
        }

        yield return ("当场改正", new(act.Inspected ?? found, true));

        foreach (var last in TurningDays(asked, found).Distinct().Order())
        {
            yield return ($"{Days.Said(last)}改正", new(last, false));
        }

        if (act.Order?.LastDay is { } due)
        {
            yield return ("超过责令改正期限才改正", new(asked.Context.Shifted(due, due.AddDays(30)).AddDays(1), false));
        }

        yield return ("没有改正", new(null, null));
    }

    private static IEnumerable<DateOnly> TurningDays(ActEvaluation asked, DateOnly found)
    {
        yield return found;

        if (asked.Act.Order?.LastDay is { } due)
        {
            yield return due;
        }

        foreach (var day in Completions.Conditions(asked).SelectMany(condition => condition.TurningDays(asked.Context)))
        {
            yield return day;
        }
    }
}
