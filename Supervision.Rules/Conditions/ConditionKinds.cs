using Supervision.Core.Cases;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// The fixed vocabulary of conditions: one line for each kind, whose file says everything else.
internal static class ConditionKinds
{
    private static readonly Dictionary<string, ConditionKind> ByName = Kinds().ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static IEnumerable<ConditionKind> All => ByName.Values;

    public static IEnumerable<string> Names => ByName.Keys;

    public static readonly Shape Form =
        new Choice("type", "条件种类之一", ByName.ToDictionary(kind => kind.Key, kind => kind.Value.Form, StringComparer.Ordinal));

    public static Condition Read(RuleNode node, ConditionContext context) => ByName[node.Need("type").Text].Build(node, context);

    public static Condition[] ReadAll(IEnumerable<RuleNode> nodes, ConditionContext context) => [.. nodes.Select(node => Read(node, context))];

    public static ProofBasis ShownBy(string name) => ByName.TryGetValue(name, out var kind) ? kind.ShownBy : ProofBasis.Officer;

    public static string? Evidence(string name) => ByName.GetValueOrDefault(name)?.Evidence;

    private static IEnumerable<ConditionKind> Kinds() =>
    [
        .. FindingCondition.Kinds,
        .. HarmCondition.Kinds,
        .. CorrectionCondition.Kinds,
        FirstOffenceCondition.Kind,
        .. ThresholdCondition.Kinds,
        DurationCondition.Kind,
        FixedPeriodCondition.Kind,
        NotListedCondition.Kind,
        FoundByCondition.Kind,
        PartyCondition.Kind,
        AnyOf.Kind,
        AllOf.Kind,
        Not.Kind,
    ];
}
