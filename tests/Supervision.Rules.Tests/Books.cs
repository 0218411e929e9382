using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

// Rulebooks for tests: the whole one of the repository, and small ones written in the test itself.
internal static class Books
{
    private static readonly Lazy<RuleSources> Sources = new(() => Value(RuleSources.From(Repository.PathTo("rules"))));
    private static readonly Lazy<Rulebook> Read = new(() => Value(Rulebook.Read(Sources.Value)));

    public static RuleSources All => Sources.Value;

    public static Rulebook Whole => Read.Value;

    public static RuleSources Of(params string[] lists) =>
        All with { Lists = [.. lists.Select((text, n) => new RuleText($"list{n + 1}.yaml", text))] };

    public static ActAnswer Decide(RuleSources sources, string asked) =>
        Value(RuleEngines.For(Value(Rulebook.Read(sources))).Decide(Case(asked))).Acts[0];

    public static ExemptionCase Case(string text) => Value(CaseFile.Parse(text, "case.yaml")).Case;

    public static T Value<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
