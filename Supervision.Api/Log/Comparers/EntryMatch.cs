using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log.Comparers;

/// <summary>Pairs the rows of a matter of which there are few enough to keep their names in mind with the entries of its kinds.</summary>
public sealed class EntryMatch(SupervisionDb db)
{
    /// <param name="expected">From the rows, in any order.</param>
    internal async Task<Comparison> CompareAsync(IReadOnlyList<LogKind> kinds, IAsyncEnumerable<ExpectedEntry> expected, CancellationToken cancel)
    {
        var counts = kinds.ToDictionary(kind => kind, _ => 0L);
        var rows = new Dictionary<EntryName, Wanted>();
        Mismatch? first = null;

        await foreach (var row in expected.WithCancellation(cancel))
        {
            rows[row.Name] = new(row);
        }

        await foreach (var entry in EntriesOf(kinds).WithCancellation(cancel))
        {
            counts[entry.Kind]++;
            first ??= Hold(entry, rows);
        }

        var alone = rows.Values.Where(row => !row.IsFound).Select(row => row.Expected)
            .OrderBy(row => row.Object, StringComparer.Ordinal).FirstOrDefault();
        var unlogged = alone is null ? null : Mismatch.NoEntry(alone.Record.Kind, alone.Row);
        return new([.. counts.Select(count => new Compared(count.Key, count.Value))], Mismatch.Earlier(first, unlogged));
    }

    private IAsyncEnumerable<LogEntry> EntriesOf(IReadOnlyList<LogKind> kinds) => db.LogEntries.AsNoTracking()
        .Where(entry => kinds.Contains(entry.Kind)).OrderBy(entry => entry.Index).AsAsyncEnumerable();

    private static Mismatch? Hold(LogEntry entry, Dictionary<EntryName, Wanted> rows)
    {
        if (!LogRecords.TryRead<ILogRecord>(entry, out var record))
        {
            return new(entry.Index, LogProblems.Unreadable(entry.Index, entry.Kind.Named()));
        }

        if (!rows.TryGetValue(EntryName.Of(entry.Object, record), out var row))
        {
            return Mismatch.NoRow(entry.Index, entry.Kind, entry.Object);
        }

        if (row.IsFound)
        {
            return Mismatch.Twice(entry.Index, entry.Kind, entry.Object);
        }

        row.IsFound = true;

        if (row.Expected.Index is { } place && place != entry.Index)
        {
            return Mismatch.Differs(entry.Index, entry.Kind, row.Expected.Row, "所记的日志序号");
        }

        if (LogRecords.IsWrittenOf(entry, row.Expected.Record) || Difference(record, row.Expected.Record) is not { } member)
        {
            return null;
        }

        return Mismatch.Differs(entry.Index, entry.Kind, row.Expected.Row, member);
    }

    // The database keeps counts by name in an order of its own, so they are compared member by member.
    private static string? Difference(ILogRecord logged, ILogRecord expected)
    {
        var (one, other) = (LogRecords.MembersOf(logged), LogRecords.MembersOf(expected));
        return one.Keys.Union(other.Keys).FirstOrDefault(name => one.GetValueOrDefault(name) != other.GetValueOrDefault(name));
    }

    private sealed class Wanted(ExpectedEntry expected)
    {
        public ExpectedEntry Expected { get; } = expected;

        public bool IsFound { get; set; }
    }
}
