using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Core.Log.Tree;

namespace Supervision.Core.Log.Records;

/// <summary>透明日志条目: one public act, a leaf of the log's tree. Whoever holds a checkpoint can tell whether it was ever altered.</summary>
public sealed record LogEntry
{
    /// <summary>In UTF-8 bytes. A bundle holds entries of up to 65,535; what is longer enters by its digest.</summary>
    public const int LongestRecord = 60_000;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Counts from 0 without gaps.</summary>
    public required long Index { get; init; }

    public required DateTimeOffset At { get; init; }

    public required LogKind Kind { get; init; }

    /// <summary>The task, plan or record the entry speaks of.</summary>
    public required string Object { get; init; }

    /// <summary>The public record as JSON text; hashed as it stands.</summary>
    public required string Record { get; init; }

    /// <summary>SHA-256 of a zero byte and <see cref="Bytes"/>: the leaf in the tree.</summary>
    public required TreeHash LeafHash { get; init; }

    /// <summary>Whether the bytes hold the record itself and not its digest alone.</summary>
    public bool IsWhole => Encoding.UTF8.GetByteCount(Record) <= LongestRecord;

    public static LogEntry Of(long index, LogKind kind, string obj, string record, DateTimeOffset at)
    {
        var entry = new LogEntry { Index = index, At = at, Kind = kind, Object = obj, Record = record, LeafHash = default };
        return entry with { LeafHash = entry.Recompute() };
    }

    /// <summary>What stands in the log and is hashed: one line of JSON, without the index.</summary>
    public byte[] Bytes()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartObject();
        json.WriteString("at", At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("kind", Kind.Code());
        json.WriteString("object", Object);

        if (IsWhole)
        {
            json.WritePropertyName("record");
            json.WriteRawValue(Record, skipInputValidation: true);
        }
        else
        {
            json.WriteString("recordSha256", Primitives.Digest.Of(Record));
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The leaf this entry should have; it differs from <see cref="LeafHash"/> when a field was altered.</summary>
    public TreeHash Recompute() => TreeHash.Leaf(Bytes());
}

public enum LogKind
{
    PlanPublished, PlanAmended, TaskMade,
    DrawFrozen, DrawCommitted, DrawRevealed, DrawDone, DrawVoided, Replacement,
    DrawValue, DrawValueAbsent, DrawOpened, DrawLocked,
    ResultDisclosed, Withdrawal, ListAdopted, AuditAnchor, KeyChanged, TimeStatement, TrailAnchor,
}
