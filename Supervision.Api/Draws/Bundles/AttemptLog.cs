using System.Text;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Log;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Draws.Bundles;

/// <summary>The log entries of an attempt with their proofs, as they go into its bundle.</summary>
public sealed class AttemptLog(SupervisionDb db, KeyChanges keyChanges, LogTree logTree, LogKeys keys)
{
    private static readonly LogKind[] Steps =
    [
        LogKind.DrawFrozen, LogKind.DrawCommitted, LogKind.DrawValue, LogKind.DrawValueAbsent, LogKind.DrawOpened, LogKind.DrawRevealed,
        LogKind.DrawDone, LogKind.DrawLocked, LogKind.Replacement, LogKind.DrawVoided,
    ];

    /// <summary>
    /// The text of log.json; null as long as no checkpoint covers all of them. The first checkpoint that does is taken, so that the file
    /// changes only when the draw does.
    /// </summary>
    public async Task<string?> ReadAsync(string task, int attempt, CancellationToken cancel)
    {
        var entries = (await db.LogEntries.AsNoTracking().Where(entry => entry.Object == task && Steps.Contains(entry.Kind))
            .OrderBy(entry => entry.Index).ToListAsync(cancel)).Where(entry => IsOf(attempt, entry) || IsVoidBefore(attempt, entry)).ToList();

        if (!entries.Exists(entry => IsOf(attempt, entry)))
        {
            return null;
        }

        var last = entries[^1].Index;
        var signed = await db.LogCheckpoints.AsNoTracking().Where(checkpoint => checkpoint.Size > last)
            .OrderBy(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancel);

        if (signed is null || !keys.OpenAll().Succeeded(out var all, out _))
        {
            return null;
        }

        var proofs = new List<LogProof>();

        foreach (var entry in entries)
        {
            proofs.Add(new(entry.Index, Encoding.UTF8.GetString(entry.Bytes()), await logTree.InclusionAsync(entry.Index, signed.Size, cancel)));
        }

        return new LogProofs(all.SignersOf(signed.Note), signed.Note, proofs) { Changes = await keyChanges.ReadAsync(cancel) }.Write();
    }

    // The attempt names the void one, and this is what it names.
    private static bool IsVoidBefore(int attempt, LogEntry entry) =>
        LogRecords.TryRead<DrawVoidedRecord>(entry, out var record) && record.Attempt < attempt;

    // Every entry of a draw names its attempt.
    internal static bool IsOf(int attempt, LogEntry entry) =>
        LogRecords.TryRead<IAttemptRecord>(entry, out var record) && record.Attempt == attempt;
}
