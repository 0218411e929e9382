using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>A result became public: the id of its public record, and a salted digest of what it says.</summary>
public sealed record ResultDisclosedRecord(
    [property: JsonPropertyName("record")] string Record,
    [property: JsonPropertyName("commitment")] string Commitment) : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.ResultDisclosed;
}
