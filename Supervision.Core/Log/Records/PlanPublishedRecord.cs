using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>A plan as it was published, with every task.</summary>
public sealed record PlanPublishedRecord(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("year")] int Year,
    [property: JsonPropertyName("tasks")] IReadOnlyList<LoggedTask> Tasks) : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.PlanPublished;
}
