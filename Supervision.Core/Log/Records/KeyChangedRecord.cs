using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>The signed note in which the log's key names the next.</summary>
public sealed record KeyChangedRecord(
    [property: JsonPropertyName("note")] string Note) : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.KeyChanged;
}
