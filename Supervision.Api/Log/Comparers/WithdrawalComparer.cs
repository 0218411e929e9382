using Microsoft.EntityFrameworkCore;
using Supervision.Api.Disclosures;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Time;

namespace Supervision.Api.Log.Comparers;

/// <summary>Withdrawals: the row is withdrawn and its salt is gone, and the log says so; read in one stream, however many there are.</summary>
public sealed class WithdrawalComparer(SupervisionDb db, DisclosureClock deadlines) : IComparer
{
    private readonly Dictionary<DateOnly, DateOnly?> _due = [];

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
            stored.record is not null as "Stored", stored.salt is not null as "Salted",
            coalesce(stored.withdrawn_because, '') <> '' as "Reasoned", stored.withdraw_by as "Due", stored.withdrawn_at as "Withdrawn", logged.at as "At"
        from (select index, at, object as record, record::jsonb ->> 'record' as named, row_number() over (partition by object order by index) as place
            from log_entries where kind = 'Withdrawal') as logged
        full join (select record, salt, withdrawn_at, withdrawn_because, withdraw_by, row_number() over (partition by record order by written_at, id) as place
            from disclosures where withdrawn_at is not null) as stored on stored.record = logged.record and stored.place = logged.place
        """).AsAsyncEnumerable();

    private Mismatch? Hold(Pair pair)
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

        return Difference(pair) is { } what ? Mismatch.Differs(index, LogKind.Withdrawal, row, what) : null;
    }

    private string? Difference(Pair pair)
    {
        if (pair.Salted)
        {
            return "应当销毁的盐值";
        }

        if (pair.Withdrawn is not { } withdrawn || !EntryMoment.IsOf(pair.At, withdrawn))
        {
            return "撤回的时间";
        }

        return pair.Reasoned && pair.Due == DueOf(OfficeClock.DayOf(withdrawn)) ? null : "撤回的理由和期限";
    }

    private DateOnly? DueOf(DateOnly decidedOn)
    {
        if (!_due.TryGetValue(decidedOn, out var due))
        {
            _due[decidedOn] = due = deadlines.ForWithdrawal(decidedOn).Match<DateOnly?>(day => day, _ => null);
        }

        return due;
    }

    private sealed record Pair(long? Index, string? Named, string Record, bool Stored, bool Salted, bool Reasoned, DateOnly? Due, DateTimeOffset? Withdrawn,
        DateTimeOffset? At);
}
