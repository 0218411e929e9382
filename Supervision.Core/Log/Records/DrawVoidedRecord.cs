using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>An attempt that does not count, and why.</summary>
/// <param name="CommitDigest">Null, and written so, where nothing had been committed.</param>
public sealed record DrawVoidedRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("commitDigest")] string? CommitDigest,
    [property: JsonPropertyName("reason")] string Reason) : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.DrawVoided;
}
