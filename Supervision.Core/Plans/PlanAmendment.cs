using Supervision.Core.Primitives;

namespace Supervision.Core.Plans;

/// <summary>计划调整: what a published plan said before and says after, why, and who approved it. Public as it stands.</summary>
/// <param name="Number">From 1.</param>
public sealed record PlanAmendment(
    int Number, string Reason, Signed Approved, IReadOnlyList<PlannedTask> Before, IReadOnlyList<PlannedTask> After)
{
    /// <summary>Lines that are in the one and not in the other, or differ: for the public difference.</summary>
    public IEnumerable<(PlannedTask? Before, PlannedTask? After)> Differences() =>
        Before.Select(line => line.Line).Union(After.Select(line => line.Line)).Order()
            .Select(number => (Before.SingleOrDefault(l => l.Line == number), After.SingleOrDefault(l => l.Line == number)))
            .Where(pair => !PlannedTaskText.Of(pair.Item1).Equals(PlannedTaskText.Of(pair.Item2), StringComparison.Ordinal));
}
