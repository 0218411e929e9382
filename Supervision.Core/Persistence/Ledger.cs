using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Times;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence;

/// <summary>
/// Writes to the audit trail and the transparency log inside the transaction of the act. One advisory lock orders all writers,
/// held to the end of the transaction, so that numbers have no gaps and entries become visible in their order.
/// </summary>
/// <param name="order">What it asks of the time of an entry; without it, only what the database itself keeps.</param>
/// <param name="channel">By which way the act came in.</param>
public sealed class Ledger(SupervisionDb db, TimeOrder? order = null, ActChannel? channel = null)
{
    private const long LockKey = 0x5355_5045_5256;

    private readonly TimeOrder _order = order ?? new();
    private AuditEntry? _lastAudit;
    private LedgerTimes? _times;

    /// <summary>Why the act may not stand although it went well: the time of an entry is wrong, or it could be read in two ways.</summary>
    public Problem? Refusal { get; private set; }

    /// <summary>例外编号: the exception under which the act at hand was allowed; every line of it says so.</summary>
    public string? Exception { get; set; }

    public async Task AuditAsync(Actor actor, string act, string obj, object? detail, DateTimeOffset at, CancellationToken cancel)
    {
        var times = await LockAsync(cancel);
        var last = times.AuditStated ? times.Stated : times.AuditAt;
        var entry = AuditEntry.After(_lastAudit, actor, act, obj, Text(actor, detail), Timely(at, last, times));

        if (!entry.IsUnambiguous)
        {
            Refusal ??= LogProblems.LineBreak();
        }

        _lastAudit = entry;
        _times = times with { AuditNumber = entry.Number, AuditAt = entry.At, AuditStated = false };
        db.AuditEntries.Add(entry);
    }

    /// <param name="obj">The task, plan or record of which it speaks.</param>
    public async Task<LogEntry> LogAsync(ILogRecord record, string obj, DateTimeOffset at, CancellationToken cancel)
    {
        var times = await LockAsync(cancel);
        return Append(record, obj, Timely(at, times.LogAt, times), times);
    }

    /// <summary>The entry of a statement on the time, after which the times run on from its own.</summary>
    public async Task<LogEntry> StateAsync(TimeStatement statement, CancellationToken cancel)
    {
        var times = await LockAsync(cancel);
        var entry = Append(statement.Record(), statement.Id.ToString(), Rounded(statement.To!.Value), times);
        _times = _times! with { AuditStated = true, Stated = entry.At, Ahead = statement.Ahead };
        return entry;
    }

    /// <summary>Waits until no other act writes: for acts that follow from what earlier ones wrote.</summary>
    public Task WaitAsync(CancellationToken cancel) => LockAsync(cancel);

    /// <summary>What the next entry meets. Nobody else writes one until the act ends.</summary>
    public Task<LedgerTimes> TimesAsync(CancellationToken cancel) => LockAsync(cancel);

    private LogEntry Append(ILogRecord record, string obj, DateTimeOffset at, LedgerTimes times)
    {
        var entry = LogEntry.Of(times.NextIndex, record.Kind, obj, LogRecords.Write(record), at);
        _times = times with { NextIndex = entry.Index + 1, LogAt = entry.At };
        db.LogEntries.Add(entry);
        return entry;
    }

    private DateTimeOffset Timely(DateTimeOffset at, DateTimeOffset? last, LedgerTimes times)
    {
        var moment = Rounded(at);

        if (_order.Next(moment, last, times).Succeeded(out var given, out var problem))
        {
            return given.At;
        }

        Refusal ??= problem;
        return moment;
    }

    private async Task<LedgerTimes> LockAsync(CancellationToken cancel)
    {
        if (_times is not null)
        {
            return _times;
        }

        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The ledger is written inside the transaction of the act.");
        }

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", cancel);
        _lastAudit = await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel);
        var lastLog = await db.LogEntries.AsNoTracking().OrderByDescending(entry => entry.Index)
            .Select(entry => new { entry.Index, entry.At }).FirstOrDefaultAsync(cancel);
        var stated = await db.TimeStatements.AsNoTracking().Where(statement => statement.LogIndex != null)
            .OrderByDescending(statement => statement.LogIndex).FirstOrDefaultAsync(cancel);
        var now = await db.Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").SingleAsync(cancel);

        return _times = new(
            now,
            (lastLog?.Index ?? -1) + 1,
            lastLog?.At,
            _lastAudit?.Number ?? 0,
            _lastAudit?.At,
            stated?.AuditNumber >= (_lastAudit?.Number ?? 0),
            stated?.To,
            stated?.Ahead ?? TimeSpan.Zero,
            Demonstration.IsOf(db));
    }

    private string Text(Actor actor, object? value)
    {
        var text = value is null ? "{}" : JsonSerializer.Serialize(value, Jsonb.Options);
        var added = Added(actor);

        if (added.Count == 0 || !text.StartsWith('{'))
        {
            return text;
        }

        var told = JsonSerializer.Serialize(added, Jsonb.Options)[..^1];
        return text == "{}" ? told + "}" : $"{told},{text[1..]}";
    }

    // What every line of the act says besides what the act itself says.
    private Dictionary<string, string> Added(Actor actor)
    {
        var added = new Dictionary<string, string>();

        if (channel?.Named is { } way)
        {
            added["途径"] = way;
        }

        if (actor.Standing is { } standing)
        {
            added["代理"] = standing;
        }

        if (Exception is { } number)
        {
            added["例外"] = number;
        }

        return added;
    }

    // PostgreSQL keeps microseconds; the digest must not depend on what it drops.
    private static DateTimeOffset Rounded(DateTimeOffset at) => new(at.UtcTicks / 10 * 10, TimeSpan.Zero);
}
