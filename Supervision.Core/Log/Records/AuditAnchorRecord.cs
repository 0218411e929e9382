using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>Up to which entry the audit trail stands under the log, and the digest of that entry.</summary>
public sealed record AuditAnchorRecord(
    [property: JsonPropertyName("number")] long Number,
    [property: JsonPropertyName("digest")] string Digest) : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.AuditAnchor;
}
