using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Time;

namespace Supervision.Api.Disclosures;

/// <summary>
/// 抽查计划完成率 and 公示率, counted from rows and from nothing else (湘潭2022: both 100 %).
/// </summary>
/// <remarks>
/// A result that nobody has reviewed is due all the same, by the end of its check; else a review that never comes would keep the rate whole.
/// </remarks>
public sealed class CompletionRates(SupervisionDb db, DisclosureClock deadlines, ResultCodes codes, ChannelTable channels)
{
    public async Task<CompletionFigures> CountAsync(int year, DateOnly asOf, CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.Year == year).ToListAsync(cancel);
        var published = plans.Where(plan => plan.Published is not null).ToList();
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.Plan != null).ToListAsync(cancel);
        var finished = await FinishedAsync(cancel);

        bool IsFinished(AnnualPlan plan, PlannedTask line) =>
            tasks.SingleOrDefault(t => t.Plan == plan.Id && t.PlanLine == line.Line) is { } task && finished.Contains(task.Id);

        var disclosures = await StatesAsync(year, asOf, cancel);
        var visible = disclosures.Count(row => row.IsVisible);
        var unreviewed = await UnreviewedAsync(year, cancel);
        var late = unreviewed.Count(dueOn => dueOn < asOf);
        var due = late + disclosures.Count(row => row.DueOn < asOf || row.IsVisible);

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
            await ClosedAsync(year, cancel));
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
    private async Task<int> ClosedAsync(int year, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var closing = codes.EverClosing;
        var checks = await db.Checks.AsNoTracking()
            .Where(check => check.Reviewed != null && check.EndedOn >= from && check.EndedOn <= to && check.Results.Any(code => closing.Contains(code)))
            .Select(check => new { EndedOn = check.EndedOn!.Value, check.Results }).ToListAsync(cancel);

        return checks.Count(check => check.Results.Any(code => codes.Find(code, check.EndedOn) is { NotChecked: true }));
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

    private async Task<List<DisclosureRow>> StatesAsync(int year, DateOnly asOf, CancellationToken cancel)
    {
        var counting = channels.BegunBy(asOf).Where(channel => channel.CountsForRate).Select(channel => channel.Code).ToList();
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

        var rows = await db.Disclosures.AsNoTracking()
            .Where(d => d.OccurredOn >= from && d.OccurredOn <= to && d.WithdrawnAt == null)
            .Select(d => new
            {
                d.DueOn,
                d.WrittenAt,
                VisibleOn = db.Deliveries.Count(delivery => delivery.Disclosure == d.Id && counting.Contains(delivery.Channel)
                    && delivery.Operation == DeliveryOperation.Publish && delivery.VisibleAt != null && delivery.RejectedAt == null),
            })
            .ToListAsync(cancel);

        // The channels of the day on which a record was written are those it must be seen on.
        var needed = rows.Select(row => OfficeClock.DayOf(row.WrittenAt)).Distinct().ToDictionary(day => day, day => channels.RequiredOn(day).Count);

        return [.. rows.Select(row => new DisclosureRow(row.DueOn, row.VisibleOn >= needed[OfficeClock.DayOf(row.WrittenAt)]))];
    }

    private sealed record DisclosureRow(DateOnly DueOn, bool IsVisible);
}
