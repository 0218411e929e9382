using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log.Comparers;

/// <summary>Changes of the key: both keys signed each, and the keys beside the database are those that the log names.</summary>
public sealed class KeyComparer(SupervisionDb db, LogKeys keys) : IComparer
{
    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.KeyChanged];

    public async Task<Comparison> CompareAsync(CancellationToken cancel)
    {
        var entries = await db.LogEntries.AsNoTracking().Where(entry => entry.Kind == LogKind.KeyChanged).OrderBy(entry => entry.Index).ToListAsync(cancel);
        var known = keys.OpenAll().Match<IReadOnlyList<VerifierKey>>(all => [all.Current.Verifier, .. all.Former], _ => []);
        var named = new HashSet<VerifierKey>();
        Mismatch? first = null;

        foreach (var entry in entries)
        {
            if (!LogRecords.TryRead<KeyChangedRecord>(entry, out var record) || !KeyChange.Open(record.Note).Succeeded(out var change, out _))
            {
                first ??= new(entry.Index, LogProblems.Unreadable(entry.Index, entry.Kind.Named()));
                continue;
            }

            // A change that was logged and then interrupted has its new key still beside the others; it signs nothing yet.
            if (!known.Contains(change.Old))
            {
                first ??= Mismatch.NoRow(entry.Index, entry.Kind, change.Old.ToString());
            }

            named.Add(change.Old);
            named.Add(change.New);
        }

        var unnamed = known.Count > 1 ? known.FirstOrDefault(key => !named.Contains(key)) : null;
        var unlogged = unnamed is null ? null : Mismatch.NoEntry(LogKind.KeyChanged, $"公钥{unnamed}");
        return new([new(LogKind.KeyChanged, entries.Count)], Mismatch.Earlier(first, unlogged));
    }
}
