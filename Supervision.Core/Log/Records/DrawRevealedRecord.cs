using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>The digest of what the parties and the public sources revealed.</summary>
public sealed record DrawRevealedRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("revealDigest")] string RevealDigest) : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.DrawRevealed;
}
