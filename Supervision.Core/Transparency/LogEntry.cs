using System.Globalization;

namespace Supervision.Core.Transparency;

/// <summary>透明日志条目: one public act, chained to the one before it. Anybody who holds the last digest holds the whole history.</summary>
public sealed record LogEntry
{
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Counts from 0 without gaps.</summary>
    public required long Index { get; init; }

    public required DateTimeOffset At { get; init; }

    public required LogKind Kind { get; init; }

    /// <summary>The task, plan or record the entry speaks of.</summary>
    public required string Object { get; init; }

    /// <summary>The public record as JSON text; hashed as it stands.</summary>
    public required string Record { get; init; }

    public required string Previous { get; init; }

    public required string Digest { get; init; }

    public static LogEntry After(LogEntry? last, LogKind kind, string obj, string record, DateTimeOffset at)
    {
        var entry = new LogEntry
        {
            Index = (last?.Index ?? -1) + 1,
            At = at,
            Kind = kind,
            Object = obj,
            Record = record,
            Previous = last?.Digest ?? Genesis,
            Digest = "",
        };
        return entry with { Digest = entry.Recompute() };
    }

    /// <summary>The digest this entry should carry; it differs from <see cref="Digest"/> when a field was altered.</summary>
    public string Recompute() => Primitives.Digest.Of(string.Join('\n',
        Previous, Index, At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture), Kind, Object, Record));
}

public enum LogKind
{
    PlanPublished, PlanAmended,
    DrawFrozen, DrawCommitted, DrawRevealed, DrawDone, DrawVoided, Replacement,
    ResultDisclosed, Withdrawal, ListAdopted, AuditAnchor,
}
