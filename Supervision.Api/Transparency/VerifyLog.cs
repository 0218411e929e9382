using Microsoft.EntityFrameworkCore;
using Supervision.Core.Audit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Transparency;

namespace Supervision.Api.Transparency;

/// <summary>核对日志: recomputes both chains; an entry that was altered, taken out or put in is named.</summary>
public sealed class VerifyLog(SupervisionDb db)
{
    public async Task<Result<LogCounts>> ExecuteAsync(CancellationToken cancel)
    {
        var (previous, next) = (LogEntry.Genesis, 0L);

        await foreach (var entry in db.LogEntries.AsNoTracking().OrderBy(e => e.Index).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Index != next || entry.Previous != previous || entry.Recompute() != entry.Digest)
            {
                return Altered("透明日志", next);
            }

            (previous, next) = (entry.Digest, next + 1);
        }

        var (before, number) = (AuditEntry.Genesis, 1L);

        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Number != number || entry.Previous != before || entry.Recompute() != entry.Digest)
            {
                return Altered("审计记录", number);
            }

            (before, number) = (entry.Digest, number + 1);
        }

        return new LogCounts(next, number - 1);
    }

    private static Problem Altered(string which, long number) =>
        new("log.altered", ProblemKind.Conflict, $"{which}第{number}条与其摘要不符：它或它之前的记录被改动、删除或插入过。请保留现场并报告执法监督机关。");
}

/// <summary>How many entries stand and fit.</summary>
public sealed record LogCounts(long Log, long Audit);
