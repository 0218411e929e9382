using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>One line of replacements.csv, by its digest.</summary>
/// <param name="Seq">From 1 within the attempt.</param>
/// <param name="Digest">Salted; null where the reader does not have the line and knows only that there is one.</param>
public sealed record ReplacementRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("seq")] int Seq,
    [property: JsonPropertyName("digest"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Digest) : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.Replacement;
}
