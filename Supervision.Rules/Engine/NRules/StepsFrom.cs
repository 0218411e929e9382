using NRules;
using NRules.AgendaFilters;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.NRules;

// Of a possibility, the steps before the one that was open are not taken again, and articles that only they look at are not answered.
internal sealed class StepsFrom(int step) : IAgendaFilter
{
    private readonly int _highest = RuleTexts.PriorityOf(FourteenSteps.Deciding[step]);

    private readonly HashSet<int> _articles = [.. Law.Articles.Where(article => IsReadFrom(step, article)).Select(RuleTexts.PriorityOf)];

    public bool Accept(AgendaContext context, Activation activation)
    {
        var priority = activation.Rule.Priority;
        return priority <= _highest || priority == RuleTexts.EarlyRulingPriority || _articles.Contains(priority);
    }

    private static bool IsReadFrom(int step, Article article) =>
        FourteenSteps.Deciding.Skip(step).Any(one => one.Reads.Contains(article.Kind));
}
