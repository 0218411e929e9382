using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>A party has opened its nonce with its own code. The nonce itself stands in the reveal.</summary>
public sealed record DrawOpenedRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("party")] string Party,
    [property: JsonPropertyName("body")] string Body,
    [property: JsonPropertyName("nonceDigest")] string NonceDigest) : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.DrawOpened;
}
