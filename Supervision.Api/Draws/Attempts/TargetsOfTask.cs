using Supervision.Core.Draws.Process;

namespace Supervision.Api.Draws.Attempts;

/// <summary>Whom a task may draw, and whom it may not and why.</summary>
internal sealed record TargetsOfTask(IReadOnlyList<EligibleTarget> Eligible, IReadOnlyDictionary<string, Exclusion> Excluded);

internal sealed record EligibleTarget(string Target, string Tier);
