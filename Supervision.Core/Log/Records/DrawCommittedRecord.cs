using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>The digest of the rule; from here on nothing can change the result.</summary>
public sealed record DrawCommittedRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("commitDigest")] string CommitDigest) : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.DrawCommitted;
}
