using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Log.Times;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>确认时间声明: 审计管理员 confirms what 系统管理员 proposed last; it enters the log, and the times run on from now.</summary>
public sealed class ConfirmTimeStatement(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<TimeStatement>> ExecuteAsync(Actor actor, CancellationToken cancel)
    {
        return acts.ActAsync<TimeStatement>(
            actor, LogActs.ConfirmTime, OtherObjects.TimeStatement(),
            async ledger =>
            {
                var times = await ledger.TimesAsync(cancel);
                var waiting = await db.TimeStatements.Where(statement => statement.LogIndex == null).ToListAsync(cancel);

                // The last one proposed; ids grow with the clock, and a clock that was wrong is what this is about.
                if (waiting.MaxBy(statement => statement.Proposed.At) is not { } proposed)
                {
                    return TimeProblems.NothingProposed;
                }

                var at = Whole(clock.GetLocalNow());

                if (!proposed.Confirm(new Signed(actor, at), times).Succeeded(out _, out var problem))
                {
                    return problem;
                }

                // The database holds the entry against the statement, so the statement comes first.
                await db.SaveChangesAsync(cancel);
                var entry = await ledger.StateAsync(proposed, cancel);
                await ledger.AuditAsync(
                    actor, "确认时间声明", proposed.Id.ToString(),
                    new { 提出 = proposed.Proposed.By.Person, 原因 = proposed.Reason, 自 = proposed.From, 至 = proposed.To, 日志 = entry.Index }, at, cancel);
                return proposed;
            },
            cancel);
    }

    // PostgreSQL keeps microseconds, and the entry must bear the very time of the statement.
    private static DateTimeOffset Whole(DateTimeOffset at) => new(at.Ticks / 10 * 10, at.Offset);
}
