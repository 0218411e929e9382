using NRules;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.NRules;

// The rules of the law: its articles, the steps, and the ruling.
internal static class LawRules
{
    private static readonly Lazy<ISessionFactory> Sessions = new(() => Compiling.Compile(
    [
        .. Law.Articles.Select(RuleTexts.Of),
        .. FourteenSteps.Deciding.Select(RuleTexts.Of),
        RuleTexts.OfRuling(),
    ]));

    public static ISession NewSession() => Sessions.Value.CreateSession();
}
