using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>Two parties of different bodies have looked: the source published nothing by its due time and the grace. Only now its fallback may be used.</summary>
public sealed record DrawValueAbsentRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("by")] string By,
    [property: JsonPropertyName("confirmedBy")] string ConfirmedBy) : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.DrawValueAbsent;
}
