using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Disclosures;

/// <summary>完成情况: both rates, and every task and record that is missing, with its reason and the working days that are left.</summary>
public sealed class CompletionBoard(SupervisionDb db, CompletionRates rates, DisclosureClock deadlines, TimeProvider clock)
{
    public async Task<CompletionView> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        return new(now, await rates.CountAsync(today.Year, today, cancel), await UnfinishedAsync(today, cancel), await UnseenAsync(today, cancel));
    }

    private async Task<IReadOnlyList<UnfinishedTask>> UnfinishedAsync(DateOnly today, CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.Year == today.Year && p.Published != null).ToListAsync(cancel);
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.Plan != null).ToListAsync(cancel);
        var checks = (await db.Checks.AsNoTracking()
                .GroupBy(c => c.Task).Select(group => new { group.Key, All = group.Count(), Done = group.Count(c => c.Reviewed != null) })
                .ToListAsync(cancel))
            .ToDictionary(row => row.Key, row => (row.All, row.Done));

        return
        [
            .. plans.SelectMany(plan => plan.Tasks.Select(line => (line, task: tasks.SingleOrDefault(t => t.Plan == plan.Id && t.PlanLine == line.Line))))
                .Select(pair => (pair.line, pair.task, why: Why(pair.task, checks)))
                .Where(row => row.why is not null)
                .OrderBy(row => row.line.To)
                .Select(row => new UnfinishedTask(row.line.Title, row.task?.Number, row.why!, Deadline(today, row.line.To))),
        ];
    }

    private static string? Why(InspectionTask? task, Dictionary<TaskId, (int All, int Done)> checks) =>
        task is null ? "尚未建立任务"
        : !checks.TryGetValue(task.Id, out var counts) ? "尚未完成抽取"
        : counts.Done < counts.All ? $"{counts.All} 户中有 {counts.All - counts.Done} 户还没有审核过的结果"
        : null;

    private async Task<IReadOnlyList<UnseenRecord>> UnseenAsync(DateOnly today, CancellationToken cancel)
    {
        var required = Channels.Required.Select(channel => channel.Code).ToList();
        var missing = await db.Deliveries.AsNoTracking()
            .Where(d => required.Contains(d.Channel) && d.Operation == DeliveryOperation.Publish && (d.VisibleAt == null || d.RejectedAt != null))
            .Join(db.Disclosures.Where(d => d.WithdrawnAt == null), d => d.Disclosure, d => d.Id, (delivery, disclosure) => new { delivery, disclosure })
            .OrderBy(row => row.disclosure.DueOn).ThenBy(row => row.disclosure.Id).ThenBy(row => row.delivery.Sequence)
            .ToListAsync(cancel);

        var written = missing.Select(row => new UnseenRecord(
            row.disclosure.TargetName, row.disclosure.Target.ToString(), Channels.Find(row.delivery.Channel)!.Name,
            ChannelText.Of(row.delivery.State), Deadline(today, row.disclosure.DueOn)));

        return [.. (await UnreviewedAsync(today, cancel)).Concat(written).OrderBy(record => record.Deadline.On)];
    }

    // Until it is reviewed a result is on no channel, and its days run.
    private async Task<IEnumerable<UnseenRecord>> UnreviewedAsync(DateOnly today, CancellationToken cancel)
    {
        var checks = await db.Checks.AsNoTracking().Where(check => check.Reviewed == null && check.EndedOn != null)
            .Select(check => new { check.TargetName, check.Target, check.EndedOn }).ToListAsync(cancel);

        return checks.Select(check => new UnseenRecord(check.TargetName, check.Target.ToString(), "两个网站", "结果还没有审核",
            Deadline(today, deadlines.ForCheckResult(check.EndedOn!.Value).Match(dueOn => dueOn, _ => DateOnly.MaxValue))));
    }

    private DueDay Deadline(DateOnly today, DateOnly dueOn) =>
        new(dueOn, deadlines.Calendar.WorkingDaysBetween(today, dueOn).Match<int?>(days => days, _ => null));
}

public sealed record CompletionView(
    DateTimeOffset AsOf, CompletionFigures Figures, IReadOnlyList<UnfinishedTask> Unfinished, IReadOnlyList<UnseenRecord> Unseen);

public sealed record UnfinishedTask(string Title, string? Number, string Reason, DueDay Deadline);

public sealed record UnseenRecord(string Name, string Code, string Channel, string Reason, DueDay Deadline);

/// <param name="WorkingDays">Left until the last day, which belongs to the period; negative once it is over, null where no calendar says.</param>
public sealed record DueDay(DateOnly On, int? WorkingDays);
