using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>仪式记录（ceremony.json）: who did what with which body's code, one object a step in the order of the log.</summary>
public static class CeremonyFile
{
    public const string Name = "ceremony.json";

    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The steps of an attempt as the log tells them; replacements and voids are no part of the ceremony.</summary>
    public static IReadOnlyList<CeremonyStep> Of(DrawRule rule, IEnumerable<LogEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Index).Select(entry => Step(rule, entry)).OfType<CeremonyStep>()];

    public static string Write(IReadOnlyList<CeremonyStep> steps)
    {
        using var stream = new MemoryStream();

        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartArray();

            foreach (var step in steps)
            {
                json.WriteStartObject();
                Write(json, step);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return DrawText.Utf8.GetString(stream.ToArray()) + "\n";
    }

    public static Result<List<CeremonyStep>> Read(string text) => StrictJson.Read(Name, text, root =>
        root.EnumerateArray().Select(ReadStep).ToList());

    private static CeremonyStep ReadStep(JsonElement json) => new(
        StrictJson.TextOf(json, "step"),
        StrictJson.OptionalOf(json, "party"),
        StrictJson.OptionalOf(json, "body"),
        StrictJson.IntegerOf(json, "index", 0),
        StrictJson.TimeOf(json, "at"),
        StrictJson.HashOf(json, "digest"))
    {
        Source = StrictJson.OptionalOf(json, "source"),
        Kind = StrictJson.OptionalOf(json, "kind"),
        ConfirmedBy = StrictJson.OptionalOf(json, "confirmedBy"),
    };

    private static void Write(Utf8JsonWriter json, CeremonyStep step)
    {
        json.WriteString("step", step.Step);
        WriteIf(json, "source", step.Source);
        WriteIf(json, "kind", step.Kind);
        WriteIf(json, "party", step.Party);
        WriteIf(json, "body", step.Body);
        WriteIf(json, "confirmedBy", step.ConfirmedBy);
        json.WriteNumber("index", step.Index);
        json.WriteString("at", step.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("digest", step.Digest);
    }

    private static void WriteIf(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static CeremonyStep? Step(DrawRule rule, LogEntry entry) => entry.Kind switch
    {
        LogKind.DrawFrozen => Office(entry, CeremonyStep.Frozen, LogRecords.Read<DrawFrozenRecord>(entry).FrameRoot),
        LogKind.DrawCommitted => Office(entry, CeremonyStep.Committed, LogRecords.Read<DrawCommittedRecord>(entry).CommitDigest),
        LogKind.DrawValue => Value(rule, entry, LogRecords.Read<DrawValueRecord>(entry)),
        LogKind.DrawValueAbsent => Absent(rule, entry, LogRecords.Read<DrawValueAbsentRecord>(entry)),
        LogKind.DrawOpened => Opened(entry, LogRecords.Read<DrawOpenedRecord>(entry)),
        LogKind.DrawRevealed => Office(entry, CeremonyStep.Revealed, LogRecords.Read<DrawRevealedRecord>(entry).RevealDigest),
        LogKind.DrawDone => Office(entry, CeremonyStep.Drawn, LogRecords.Read<DrawDoneRecord>(entry).ResultDigest),
        LogKind.DrawLocked => Office(entry, CeremonyStep.Locked, LogRecords.Read<DrawLockedRecord>(entry).ResultDigest),
        _ => null,
    };

    private static CeremonyStep Office(LogEntry entry, string step, string digest) => new(step, null, null, entry.Index, entry.At, digest);

    private static CeremonyStep Value(DrawRule rule, LogEntry entry, DrawValueRecord told) =>
        new(CeremonyStep.Value, PartyOf(rule, told.By), told.By, entry.Index, entry.At, Digest.Of(told.Value))
        {
            Source = told.Source,
            Kind = told.SourceKind,
            ConfirmedBy = told.ConfirmedBy,
        };

    private static CeremonyStep Absent(DrawRule rule, LogEntry entry, DrawValueAbsentRecord told) =>
        new(CeremonyStep.Absent, PartyOf(rule, told.By), told.By, entry.Index, entry.At, Digest.Of(told.Source))
        {
            Source = told.Source,
            ConfirmedBy = told.ConfirmedBy,
        };

    private static CeremonyStep Opened(LogEntry entry, DrawOpenedRecord told) =>
        new(CeremonyStep.Opened, told.Party, told.Body, entry.Index, entry.At, told.NonceDigest);

    // The parties of a ceremony are bodies that differ, so a body is one party.
    private static string? PartyOf(DrawRule rule, string body) => rule.Parties.FirstOrDefault(party => party.Body == body)?.Party;
}
