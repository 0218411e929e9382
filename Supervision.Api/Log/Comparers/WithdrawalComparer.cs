using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log.Comparers;

/// <summary>Withdrawals: the row is withdrawn and its salt is gone, and the log says so; read in one stream, however many there are.</summary>
public sealed class WithdrawalComparer(SupervisionDb db) : IComparer
{
    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.Withdrawal];

    public async Task<Comparison> CompareAsync(CancellationToken cancel)
    {
        Mismatch? first = null;
        var count = 0L;

        await foreach (var pair in PairsAsync().WithCancellation(cancel))
        {
            count += pair.Index is null ? 0 : 1;
            first = Mismatch.Earlier(first, Hold(pair));
        }

        return new([new(LogKind.Withdrawal, count)], first);
    }

    // A record that was published anew may be withdrawn anew: the first with the first, the second with the second.
    private IAsyncEnumerable<Pair> PairsAsync() => db.Database.SqlQuery<Pair>(
        $"""
        select logged.index as "Index", logged.named as "Named", coalesce(logged.record, stored.record, '') as "Record",
            stored.record is not null as "Stored", stored.salt is not null as "Salted"
        from (select index, object as record, record::jsonb ->> 'record' as named, row_number() over (partition by object order by index) as place
            from log_entries where kind = 'Withdrawal') as logged
        full join (select record, salt, row_number() over (partition by record order by written_at, id) as place
            from disclosures where withdrawn_at is not null) as stored on stored.record = logged.record and stored.place = logged.place
        """).AsAsyncEnumerable();

    private static Mismatch? Hold(Pair pair)
    {
        var row = $"公示信息{pair.Record}的撤回";

        if (pair.Index is not { } index)
        {
            return Mismatch.NoEntry(LogKind.Withdrawal, row);
        }

        if (!pair.Stored)
        {
            return Mismatch.NoRow(index, LogKind.Withdrawal, pair.Record);
        }

        if (pair.Named != pair.Record)
        {
            return Mismatch.Differs(index, LogKind.Withdrawal, row, "编号");
        }

        return pair.Salted ? Mismatch.Differs(index, LogKind.Withdrawal, row, "应当销毁的盐值") : null;
    }

    private sealed record Pair(long? Index, string? Named, string Record, bool Stored, bool Salted);
}
