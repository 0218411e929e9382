using Supervision.Core.Draws.Process;

namespace Supervision.Api.Draws.Attempts;

/// <summary>Whom a task may draw, and whom it may not and why.</summary>
public sealed record TargetsOfTask(IReadOnlyList<EligibleTarget> Eligible, IReadOnlyDictionary<string, Exclusion> Excluded);

public sealed record EligibleTarget(string Target, string Tier);
