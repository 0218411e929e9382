using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Time;

namespace Supervision.Api.Disclosures;

/// <summary>完成情况: both rates, and every task and record that is missing, with its reason and the working days that are left.</summary>
public sealed class CompletionBoard(SupervisionDb db, CompletionRates rates, DisclosureClock deadlines, ChannelTable channels, TimeProvider clock)
{
    public async Task<CompletionView> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);
        var figures = await rates.CountAsync(today.Year, today, cancel);
        var unfinished = await UnfinishedAsync(today, cancel);
        var unseen = await UnseenAsync(today, cancel);
        return new(now, figures, unfinished, unseen);
    }

    private async Task<IReadOnlyList<UnfinishedTask>> UnfinishedAsync(DateOnly today, CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.Year == today.Year && p.Published != null).ToListAsync(cancel);
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.Plan != null).ToListAsync(cancel);
        var counts = await db.Checks.AsNoTracking().GroupBy(c => c.Task)
            .Select(group => new { group.Key, All = group.Count(), Done = group.Count(c => c.Reviewed != null) })
            .ToListAsync(cancel);
        var reviewed = counts.ToDictionary(row => row.Key, row => new ReviewedChecks(row.All, row.Done));
        var unfinished = new List<UnfinishedTask>();

        foreach (var plan in plans)
        {
            foreach (var line in plan.Tasks)
            {
                var task = tasks.SingleOrDefault(t => t.Plan == plan.Id && t.PlanLine == line.Line);

                if (Why(task, reviewed) is { } reason)
                {
                    unfinished.Add(new(line.Title, task?.Number, reason, Until(today, line.To)));
                }
            }
        }

        return [.. unfinished.OrderBy(task => task.Deadline.On)];
    }

    private static string? Why(InspectionTask? task, Dictionary<TaskId, ReviewedChecks> reviewed)
    {
        if (task is null)
        {
            return "尚未建立任务";
        }

        if (!reviewed.TryGetValue(task.Id, out var checks))
        {
            return "尚未完成抽取";
        }

        if (checks.Done < checks.All)
        {
            return $"{checks.All} 户中有 {checks.All - checks.Done} 户还没有审核过的结果";
        }

        return null;
    }

    private async Task<IReadOnlyList<UnseenRecord>> UnseenAsync(DateOnly today, CancellationToken cancel)
    {
        var required = channels.BegunBy(today).Where(channel => channel.CountsForRate).Select(channel => channel.Code).ToList();
        var missing = await db.Deliveries.AsNoTracking()
            .Where(d => required.Contains(d.Channel) && d.Operation == DeliveryOperation.Publish && (d.VisibleAt == null || d.RejectedAt != null))
            .Join(db.Disclosures.Where(d => d.WithdrawnAt == null), d => d.Disclosure, d => d.Id, (delivery, disclosure) => new { delivery, disclosure })
            .OrderBy(row => row.disclosure.DueOn).ThenBy(row => row.disclosure.Id).ThenBy(row => row.delivery.Sequence)
            .ToListAsync(cancel);

        var written = missing.Select(row => new UnseenRecord(
            row.disclosure.TargetName, row.disclosure.Target.ToString(), channels.NameOf(row.delivery.Channel),
            ChannelText.Of(row.delivery.State), Until(today, row.disclosure.DueOn)));

        return [.. (await UnreviewedAsync(today, cancel)).Concat(written).OrderBy(record => record.Deadline.On)];
    }

    // Until it is reviewed a result is on no channel, and its days run.
    private async Task<IEnumerable<UnseenRecord>> UnreviewedAsync(DateOnly today, CancellationToken cancel)
    {
        var checks = await db.Checks.AsNoTracking().Where(check => check.Reviewed == null && check.EndedOn != null)
            .Select(check => new { check.TargetName, check.Target, check.EndedOn }).ToListAsync(cancel);

        return checks.Select(check => new UnseenRecord(
            check.TargetName, check.Target.ToString(), "两个网站", "结果还没有审核", Until(today, DueOn(check.EndedOn!.Value))));
    }

    // Where no calendar says, the last of all days.
    private DateOnly DueOn(DateOnly endedOn) => deadlines.ForCheckResult(endedOn).Match(dueOn => dueOn, _ => DateOnly.MaxValue);

    private DueDay Until(DateOnly today, DateOnly dueOn) =>
        new(dueOn, deadlines.Calendar.WorkingDaysBetween(today, dueOn).Match<int?>(days => days, _ => null));

    private sealed record ReviewedChecks(int All, int Done);
}

public sealed record CompletionView(
    DateTimeOffset AsOf, CompletionFigures Figures, IReadOnlyList<UnfinishedTask> Unfinished, IReadOnlyList<UnseenRecord> Unseen);

public sealed record UnfinishedTask(string Title, string? Number, string Reason, DueDay Deadline);

public sealed record UnseenRecord(string Name, string Code, string Channel, string Reason, DueDay Deadline);

/// <param name="WorkingDays">Left until the last day, which belongs to the period; negative once it is over, null where no calendar says.</param>
public sealed record DueDay(DateOnly On, int? WorkingDays);
