using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Disclosures;

/// <summary>
/// 抽查计划完成率 and 公示率, counted from rows and from nothing else (湘潭2022: both 100 %).
/// </summary>
public sealed class CompletionRates(SupervisionDb db)
{
    public async Task<CompletionFigures> CountAsync(int year, DateOnly asOf, CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.Year == year).ToListAsync(cancel);
        var published = plans.Where(plan => plan.Published is not null).ToList();
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.Plan != null).ToListAsync(cancel);
        var finished = await FinishedAsync(cancel);

        bool IsFinished(AnnualPlan plan, PlannedTask line) =>
            tasks.SingleOrDefault(t => t.Plan == plan.Id && t.PlanLine == line.Line) is { } task && finished.Contains(task.Id);

        var disclosures = await StatesAsync(year, cancel);
        var visible = disclosures.Count(row => row.VisibleOn >= Channels.Required.Count());
        var due = disclosures.Count(row => row.DueOn < asOf || row.VisibleOn >= Channels.Required.Count());

        return new CompletionFigures(
            asOf,
            published.Sum(plan => plan.Tasks.Count),
            published.Sum(plan => plan.Tasks.Count(line => IsFinished(plan, line))),
            published.Sum(plan => plan.OriginalTasks.Count),
            published.Sum(plan => plan.OriginalTasks.Count(line => IsFinished(plan, line))),
            disclosures.Count,
            due,
            visible,
            disclosures.Count - due);
    }

    /// <summary>Tasks whose every drawn target has a reviewed result.</summary>
    private async Task<HashSet<TaskId>> FinishedAsync(CancellationToken cancel)
    {
        var ids = await db.Checks.AsNoTracking()
            .GroupBy(check => check.Task)
            .Where(group => group.All(check => check.Reviewed != null))
            .Select(group => group.Key)
            .ToListAsync(cancel);

        return [.. ids];
    }

    private async Task<List<DisclosureRow>> StatesAsync(int year, CancellationToken cancel)
    {
        var required = Channels.Required.Select(channel => channel.Code).ToList();
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

        return await db.Disclosures.AsNoTracking()
            .Where(d => d.OccurredOn >= from && d.OccurredOn <= to && d.WithdrawnAt == null)
            .Select(d => new DisclosureRow(
                d.DueOn,
                db.Deliveries.Count(delivery => delivery.Disclosure == d.Id && required.Contains(delivery.Channel)
                    && delivery.Operation == DeliveryOperation.Publish && delivery.VisibleAt != null && delivery.RejectedAt == null)))
            .ToListAsync(cancel);
    }

    private sealed record DisclosureRow(DateOnly DueOn, int VisibleOn);
}
