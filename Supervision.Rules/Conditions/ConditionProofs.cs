using Supervision.Core.Cases;

namespace Supervision.Rules.Conditions;

/// <summary>条件的证据: what shows that a condition of a kind holds, as the kind itself says.</summary>
public static class ConditionProofs
{
    /// <param name="condition">Its name in the rule language. A name that no list can write is for an officer to show.</param>
    public static ProofBasis BasisOf(string condition) => ConditionKinds.ShownBy(condition);
}
