using Supervision.Core.Cases;

namespace Supervision.Rules.Conditions;

/// <summary>条件的证据: what shows that a condition of a kind holds, as the kind itself says.</summary>
public static class ConditionProofs
{
    /// <param name="condition">Its name in the rule language. A name that no list can write is for an officer to show.</param>
    public static ProofBasis BasisOf(string condition) => ConditionKinds.ShownBy(condition);

    /// <summary>What usually shows a condition of that kind to an officer; null: nothing usual is known.</summary>
    /// <param name="condition">Its name in the rule language.</param>
    public static string? UsualEvidence(string condition) => ConditionKinds.Evidence(condition);
}
