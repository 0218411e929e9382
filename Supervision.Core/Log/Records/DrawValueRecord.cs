using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>A public value that two parties of different bodies have confirmed; written when the second of them has.</summary>
/// <param name="Source">As in the reveal: with <c>/fallback</c> behind it where the fallback was used.</param>
/// <param name="SourceKind"><c>witnessed</c> or <c>recorded</c>.</param>
/// <param name="By">The body whose party entered it.</param>
/// <param name="ConfirmedBy">The body whose party confirmed it.</param>
public sealed record DrawValueRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("kind")] string SourceKind,
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("by")] string By,
    [property: JsonPropertyName("confirmedBy")] string ConfirmedBy) : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.DrawValue;
}
