using NRules;
using NRules.RuleModel;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.NRules;

// The rules of the law: its articles, the steps, and the ruling.
internal static class LawRules
{
    // Every case asks them, and each of its possibilities.
    private const int Few = 30;

    private static readonly RuleSessions Sessions = new(Rules, Few);

    // They are made while somebody reads the lists, or at the latest while the lists of the first case are.
    public static void Begin() => Sessions.Begin();

    public static ISession NewSession() => Sessions.New();

    private static IEnumerable<IRuleDefinition> Rules() =>
    [
        .. Law.Articles.Select(RuleTexts.Of),
        .. FourteenSteps.Deciding.Select(RuleTexts.Of),
        RuleTexts.OfRuling(),
        RuleTexts.OfEarlyRuling(),
    ];
}
