using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Times;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Log;

/// <summary>
/// The times of the log and of the audit trail: none goes back, none lies ahead of now, and where a working day is left out a statement says
/// why. In a demonstration the clock may be set, and only the first is asked.
/// </summary>
public sealed class TimeCheck(SupervisionDb db, TimeOrder order)
{
    public async Task<Result<Done>> CheckAsync(CancellationToken cancel)
    {
        if (await BackwardsAsync(cancel) is { } backwards)
        {
            return backwards;
        }

        if (Demonstration.IsOf(db))
        {
            return default(Done);
        }

        var problem = await AheadAsync(cancel) ?? await LeftOutAsync(cancel);
        return problem is null ? default(Done) : problem;
    }

    private async Task<Problem?> BackwardsAsync(CancellationToken cancel)
    {
        var log = await db.Database.SqlQuery<long>(
            $"""
            select index as "Value" from (select index, kind, at, lag(at) over (order by index) as before from log_entries) as entry
            where at < before and kind <> 'TimeStatement' order by index limit 1
            """).ToListAsync(cancel);

        if (log is [var index])
        {
            return LogProblems.LogBackwards(index);
        }

        // The trail may go back where a statement stands between two of its entries, and then not behind what was stated.
        var audit = await db.Database.SqlQuery<long>(
            $"""
            select entry.number as "Value" from (select number, at, lag(at) over (order by number) as before from audit_entries) as entry
            where entry.at < entry.before and not exists (
                select 1 from time_statements as stated
                where stated.log_index is not null and stated.audit_number = entry.number - 1 and stated.stated_to <= entry.at)
            order by entry.number limit 1
            """).ToListAsync(cancel);

        return audit is [var number] ? LogProblems.AuditBackwards(number) : null;
    }

    private async Task<Problem?> AheadAsync(CancellationToken cancel)
    {
        var now = await db.Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").SingleAsync(cancel);
        var stated = await db.TimeStatements.AsNoTracking().Where(statement => statement.LogIndex != null)
            .OrderByDescending(statement => statement.LogIndex).FirstOrDefaultAsync(cancel);
        var last = await db.LogEntries.AsNoTracking().OrderByDescending(entry => entry.Index)
            .Select(entry => new { entry.Index, entry.At }).FirstOrDefaultAsync(cancel);

        return last is not null && last.At - now > TimeOrder.Tolerance + (stated?.Ahead ?? TimeSpan.Zero)
            ? LogProblems.LogAhead(last.Index)
            : null;
    }

    // Where acts wrote to the trail alone, the log may be silent for long; so the days of both are looked at.
    private async Task<Problem?> LeftOutAsync(CancellationToken cancel)
    {
        var pauses = await db.Database.SqlQuery<Pause>(
            $"""
            select index as "Index", before as "Before", at as "At"
            from (select index, kind, at, lag(at) over (order by index) as before from log_entries) as entry
            where at - before > interval '1 day' and kind <> 'TimeStatement' order by index
            """).ToListAsync(cancel);

        if (pauses.Count == 0)
        {
            return null;
        }

        var days = await db.Database.SqlQuery<DateOnly>(
            $"""select distinct (at at time zone 'Asia/Shanghai')::date as "Value" from audit_entries order by 1""").ToListAsync(cancel);
        var left = pauses.Find(pause => LeavesOut(pause, days));
        return left is null ? null : LogProblems.DayLeftOut(left.Index);
    }

    private bool LeavesOut(Pause pause, List<DateOnly> auditDays)
    {
        var (from, to) = (OfficeClock.DayOf(pause.Before), OfficeClock.DayOf(pause.At));
        var days = auditDays.Where(day => day > from && day < to).Prepend(from).Append(to).ToList();
        return days.Zip(days.Skip(1)).Any(pair => order.LeavesOut(pair.First, pair.Second));
    }

    /// <param name="Index">Of the entry that ends it.</param>
    private sealed record Pause(long Index, DateTimeOffset Before, DateTimeOffset At);
}
