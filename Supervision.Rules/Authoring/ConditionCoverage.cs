namespace Supervision.Rules.Authoring;

/// <summary>条件覆盖: in how many cases a condition holds and fails, and whether it once decided alone each way.</summary>
public sealed record ConditionCoverage(string Condition, int Holding, int Failing, bool DecidesHolding, bool DecidesFailing)
{
    public bool IsWhole => DecidesHolding && DecidesFailing;
}
