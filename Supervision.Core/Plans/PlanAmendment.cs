using Supervision.Core.Primitives;

namespace Supervision.Core.Plans;

/// <summary>计划调整: what a published plan said before and says after, why, and who approved it. Public as it stands.</summary>
/// <param name="Number">From 1.</param>
public sealed record PlanAmendment(
    int Number, string Reason, Signed Approved, IReadOnlyList<PlannedTask> Before, IReadOnlyList<PlannedTask> After)
{
    /// <summary>Lines that are in the one and not in the other, or differ: for the public difference.</summary>
    public IEnumerable<(PlannedTask? Before, PlannedTask? After)> Differences()
    {
        var numbers = Before.Concat(After).Select(line => line.Line).Distinct().Order();

        foreach (var number in numbers)
        {
            var before = Before.SingleOrDefault(line => line.Line == number);
            var after = After.SingleOrDefault(line => line.Line == number);

            if (PlannedTaskText.Of(before) != PlannedTaskText.Of(after))
            {
                yield return (before, after);
            }
        }
    }
}
