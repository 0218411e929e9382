using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Log;

/// <summary>
/// 审计锚定: the number and digest of the last audit entry enter the public log, so that the trail cannot be written anew later. A chain
/// that does not hold is not anchored.
/// </summary>
public sealed class AnchorAudit(SupervisionDb db, Acts acts, AuditCheck auditCheck, TrailCheck trails, TrailReader reader, TimeProvider clock)
{
    private const string Trail = "审计记录";

    /// <returns>The anchor; the one before when nothing has been done since and it is of the same day.</returns>
    public Task<Result<LogEntry>> ExecuteAsync(Actor actor, CancellationToken cancel)
    {
        return acts.ActAsync<LogEntry>(
            actor, LogActs.Anchor, OtherObjects.Nothing(Trail),
            async ledger =>
            {
                if (!(await auditCheck.CheckAsync(cancel)).Succeeded(out var chain, out var problem)
                    || !(await trails.CheckAsync(cancel)).Succeeded(out _, out problem))
                {
                    return LogAsked.ChainBroken(problem);
                }

                if (chain.Last is not { } last)
                {
                    return LogAsked.NothingToAnchor;
                }

                var now = clock.GetUtcNow();

                if (await LastAsync(cancel) is { } before && IsOf(before, last.Number) && OfficeClock.DayOf(before.At) == OfficeClock.DayOf(now))
                {
                    return before;
                }

                var anchor = await ledger.LogAsync(new AuditAnchorRecord(last.Number, last.Digest), Trail, now, cancel);
                await AnchorTrailsAsync(ledger, now, cancel);
                return anchor;
            },
            cancel);
    }

    // The security log and the read log beside it; one that has no line yet is not anchored.
    private async Task AnchorTrailsAsync(Ledger ledger, DateTimeOffset now, CancellationToken cancel)
    {
        await reader.WaitAsync(cancel);

        foreach (var trail in TrailReader.Names)
        {
            var sum = await reader.AfterAsync(trail, await trails.LastAsync(trail, cancel), null, cancel);

            if (sum.Entries > 0)
            {
                await ledger.LogAsync(new TrailAnchorRecord(trail, sum.Number, sum.Entries, sum.Digest), TrailReader.Named(trail), now, cancel);
            }
        }
    }

    /// <summary>Whether the last anchor, by its place in the log, is of another day than today, before it or after it.</summary>
    public async Task<bool> IsDueAsync(CancellationToken cancel)
    {
        if (!await db.AuditEntries.AnyAsync(cancel))
        {
            return false;
        }

        return await LastAsync(cancel) is not { } last || OfficeClock.DayOf(last.At) != OfficeClock.Today(clock);
    }

    private Task<LogEntry?> LastAsync(CancellationToken cancel) => db.LogEntries.AsNoTracking()
        .Where(entry => entry.Kind == LogKind.AuditAnchor).OrderByDescending(entry => entry.Index).FirstOrDefaultAsync(cancel);

    private static bool IsOf(LogEntry anchor, long number) =>
        LogRecords.TryRead<AuditAnchorRecord>(anchor, out var record) && record.Number == number;
}
