namespace Supervision.Core.Sampling;

/// <summary>一次检查的结果与当时的等级: what a back-test compares.</summary>
/// <param name="Tier">The tier that stood before the check, by its code.</param>
public sealed record CheckedOutcome(string Tier, int Year, bool HasProblem);
