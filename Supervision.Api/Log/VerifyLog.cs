using System.Data;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Notes;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>核对日志: rebuilds the tree and the audit chain and names the first thing that was altered, taken out or put in.</summary>
public sealed class VerifyLog(SupervisionDb db, AuditCheck auditCheck, TreeCheck tree, LogKeys keys)
{
    /// <param name="outside">Checkpoints that somebody else has kept, as signed notes.</param>
    public async Task<Result<LogCounts>> ExecuteAsync(IReadOnlyList<string> outside, CancellationToken cancel)
    {
        if (!keys.OpenAll().Succeeded(out var all, out var problem))
        {
            return problem;
        }

        var kept = new List<Checkpoint>();

        foreach (var note in outside.Concat(keys.Kept() is { } own ? [own] : Array.Empty<string>()))
        {
            if (!all.Open(note).Succeeded(out var checkpoint, out problem))
            {
                return problem;
            }

            kept.Add(checkpoint);
        }

        // One view of the whole, whatever is written meanwhile.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

        if (!(await tree.CheckAsync(all, kept, cancel)).Succeeded(out var counts, out problem)
            || !(await auditCheck.CheckAsync(cancel)).Succeeded(out var audit, out problem))
        {
            return problem;
        }

        return new LogCounts(counts.Entries, counts.Signed, audit.Entries);
    }
}

/// <summary>How many entries stand and fit, and how many of the log's are signed for.</summary>
public sealed record LogCounts(long Log, long Signed, long Audit);
