using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Supervision.Core.Log.Records;

/// <summary>Writes the records of the log and reads them back. Nobody else does, so that what is hashed has one form.</summary>
public static class LogRecords
{
    // No naming policy and no converters: every member says itself what it is called.
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<LogKind, Type> Types = new()
    {
        [LogKind.PlanPublished] = typeof(PlanPublishedRecord),
        [LogKind.PlanAmended] = typeof(PlanAmendedRecord),
        [LogKind.TaskMade] = typeof(TaskMadeRecord),
        [LogKind.DrawFrozen] = typeof(DrawFrozenRecord),
        [LogKind.DrawCommitted] = typeof(DrawCommittedRecord),
        [LogKind.DrawRevealed] = typeof(DrawRevealedRecord),
        [LogKind.DrawDone] = typeof(DrawDoneRecord),
        [LogKind.DrawVoided] = typeof(DrawVoidedRecord),
        [LogKind.Replacement] = typeof(ReplacementRecord),
        [LogKind.DrawValue] = typeof(DrawValueRecord),
        [LogKind.DrawValueAbsent] = typeof(DrawValueAbsentRecord),
        [LogKind.DrawOpened] = typeof(DrawOpenedRecord),
        [LogKind.DrawLocked] = typeof(DrawLockedRecord),
        [LogKind.ResultDisclosed] = typeof(ResultDisclosedRecord),
        [LogKind.Withdrawal] = typeof(WithdrawalRecord),
        [LogKind.ListAdopted] = typeof(ListAdoptedRecord),
        [LogKind.AuditAnchor] = typeof(AuditAnchorRecord),
        [LogKind.KeyChanged] = typeof(KeyChangedRecord),
        [LogKind.TimeStatement] = typeof(TimeStatementRecord),
        [LogKind.TrailAnchor] = typeof(TrailAnchorRecord),
    };

    /// <summary>The one type in which records of a kind are kept.</summary>
    public static Type TypeOf(LogKind kind) => Types[kind];

    /// <summary>The JSON text that is stored, published and hashed.</summary>
    public static string Write(ILogRecord record)
    {
        if (record.GetType() != Types[record.Kind])
        {
            throw new ArgumentException($"{record.Kind} is kept as {Types[record.Kind].Name}.", nameof(record));
        }

        return JsonSerializer.Serialize(record, record.GetType(), Form);
    }

    /// <summary>What an entry says; an entry that cannot be read was altered, and that is no ordinary refusal.</summary>
    public static T Read<T>(LogEntry entry) where T : class, ILogRecord =>
        TryRead<T>(entry, out var record)
            ? record
            : throw new InvalidDataException(LogProblems.EntryAltered(entry.Index).Message);

    /// <returns>False where the entry is of another kind, or was altered so that it cannot be read.</returns>
    public static bool TryRead<T>(LogEntry entry, [NotNullWhen(true)] out T? record) where T : class, ILogRecord
    {
        record = Parse(entry) as T;
        return record is not null;
    }

    /// <summary>The digest of a record as it stands in its entry: by it a later act names an earlier one.</summary>
    public static string DigestOf(LogEntry entry) => Primitives.Digest.Of(entry.Record);

    /// <summary>Whether it is a record of its kind, and a text that the database itself can read as JSON: it knows no zero character.</summary>
    public static bool IsReadable(LogEntry entry) =>
        !entry.Record.Contains("\\u0000", StringComparison.Ordinal) && Parse(entry) is not null;

    /// <summary>Whether the entry says this and nothing else, to the letter.</summary>
    public static bool IsWrittenOf(LogEntry entry, ILogRecord record) => entry.Kind == record.Kind && entry.Record == Write(record);

    /// <summary>What a record says, member by member, as readers of a published entry see it.</summary>
    public static IReadOnlyDictionary<string, string> MembersOf(ILogRecord record) =>
        LoggedEntry.Flat(JsonSerializer.SerializeToElement(record, record.GetType(), Form));

    private static object? Parse(LogEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Record, Types[entry.Kind], Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
