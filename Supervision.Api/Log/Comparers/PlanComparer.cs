using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Log.Comparers;

/// <summary>Plans as they were published, every amendment, and what the plan reads now.</summary>
public sealed class PlanComparer(SupervisionDb db, EntryMatch match, RowAtHand row) : IComparer
{
    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.PlanPublished, LogKind.PlanAmended];

    public Task<Comparison> CompareAsync(CancellationToken cancel) => match.CompareAsync(Kinds, ExpectedAsync(cancel), cancel);

    private async IAsyncEnumerable<ExpectedEntry> ExpectedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().OrderBy(plan => plan.Number).Select(plan => new { plan.Id, plan.Number }).ToListAsync(cancel);

        foreach (var one in plans)
        {
            row.Is($"计划{one.Number}", "annual_plans");
            var plan = await db.Plans.AsNoTracking().SingleAsync(plan => plan.Id == one.Id, cancel);

            // A draft is not public, and may be changed.
            if (plan.Published is not null)
            {
                if (plan.Reviewed is null || plan.Approved is null)
                {
                    throw new InvalidDataException("A published plan was reviewed and approved.");
                }

                yield return new(plan.Number, PlanRecords.Published(plan), $"计划{plan.Number}");
            }

            for (var i = 0; i < plan.Amendments.Count; i++)
            {
                var amendment = plan.Amendments[i];
                yield return new(plan.Number, AsItReads(plan, i), $"计划{plan.Number}的第{amendment.Number}次调整");
            }
        }
    }

    // What an amendment left is what the next one found, and the last one what the plan reads now: all three are shown.
    private static PlanAmendedRecord AsItReads(AnnualPlan plan, int i)
    {
        var amendment = plan.Amendments[i];
        var left = i + 1 < plan.Amendments.Count ? plan.Amendments[i + 1].Before : plan.Tasks;
        var (made, found) = (PlanRecords.Amended(amendment), PlanRecords.Amended(amendment with { After = left }));
        return LogRecords.Write(made) == LogRecords.Write(found) ? made : found;
    }
}
