using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>Up to which line the security log or the read log stands under the log: how many lines there are, and the digest of all of them.</summary>
/// <param name="Trail">Which of the two: <c>security</c> or <c>reads</c>.</param>
/// <param name="Number">Of the last line.</param>
/// <param name="Digest">Of the digest of the anchor before and every line since, one a line.</param>
public sealed record TrailAnchorRecord(
    [property: JsonPropertyName("trail")] string Trail,
    [property: JsonPropertyName("number")] long Number,
    [property: JsonPropertyName("entries")] long Entries,
    [property: JsonPropertyName("digest")] string Digest) : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.TrailAnchor;
}
