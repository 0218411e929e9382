using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Disclosures;

/// <summary>
/// 抽查计划完成率 and 公示率, counted from rows and from nothing else (湘潭2022: both 100 %).
/// </summary>
/// <remarks>
/// A result that nobody has reviewed is due all the same, by the end of its check; else a review that never comes would keep the rate whole.
/// </remarks>
public sealed class CompletionRates(SupervisionDb db, DisclosureClock deadlines, ResultCodes codes)
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
        var unreviewed = await UnreviewedAsync(year, cancel);
        var late = unreviewed.Count(dueOn => dueOn < asOf);
        var due = late + disclosures.Count(row => row.DueOn < asOf || row.VisibleOn >= Channels.Required.Count());

        return new CompletionFigures(
            asOf,
            published.Sum(plan => plan.Tasks.Count),
            published.Sum(plan => plan.Tasks.Count(line => IsFinished(plan, line))),
            published.Sum(plan => plan.OriginalTasks.Count),
            published.Sum(plan => plan.OriginalTasks.Count(line => IsFinished(plan, line))),
            disclosures.Count + unreviewed.Count,
            due,
            visible,
            disclosures.Count + unreviewed.Count - due,
            await ClosedAsync(year, asOf, cancel));
    }

    /// <summary>The last days of results that have been entered and not reviewed; a day no calendar knows lies in the future.</summary>
    private async Task<List<DateOnly>> UnreviewedAsync(int year, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var ended = await db.Checks.AsNoTracking()
            .Where(check => check.Reviewed == null && check.EndedOn >= from && check.EndedOn <= to)
            .Select(check => check.EndedOn!.Value).ToListAsync(cancel);

        return [.. ended.Select(day => deadlines.ForCheckResult(day).Match(dueOn => dueOn, _ => DateOnly.MaxValue))];
    }

    /// <summary>Targets that are done though nothing could be checked: 注销 and the like.</summary>
    private async Task<int> ClosedAsync(int year, DateOnly asOf, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var closed = codes.All.Where(code => code.NotChecked && code.IsInForce(asOf)).Select(code => code.Code).ToList();

        return await db.Checks.AsNoTracking().CountAsync(
            check => check.Reviewed != null && check.EndedOn >= from && check.EndedOn <= to && check.Results.Any(code => closed.Contains(code)), cancel);
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
