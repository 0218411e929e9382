using Supervision.Core.Log.Notes;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>The log and the audit trail by themselves: the tree against every checkpoint, the chain against its anchors, the times in their order.</summary>
public sealed class ChainCheck(AuditCheck auditCheck, TrailCheck trails, TreeCheck tree, TimeCheck times, LogKeys keys, RowAtHand row)
{
    /// <param name="outside">Checkpoints that somebody else has kept, as signed notes.</param>
    public async Task<Result<LogCounts>> CheckAsync(IReadOnlyList<string> outside, CancellationToken cancel)
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

        var built = await row.ReadAsync("透明日志（log_entries、log_checkpoints、log_tiles）有一行", () => tree.CheckAsync(all, kept, cancel));

        if (!built.Succeeded(out var checkedTree, out problem) || !checkedTree.Succeeded(out var counts, out problem))
        {
            return problem;
        }

        var chained = await row.ReadAsync("审计记录（audit_entries）有一行", () => auditCheck.CheckAsync(cancel));

        if (!chained.Succeeded(out var checkedTrail, out problem) || !checkedTrail.Succeeded(out var audit, out problem)
            || !(await trails.CheckAsync(cancel)).Succeeded(out _, out problem)
            || !(await times.CheckAsync(cancel)).Succeeded(out _, out problem))
        {
            return problem;
        }

        return new LogCounts(counts.Entries, counts.Signed, audit.Entries);
    }
}

/// <summary>How many entries stand and fit, and how many of the log's are signed for.</summary>
public sealed record LogCounts(long Log, long Signed, long Audit);
