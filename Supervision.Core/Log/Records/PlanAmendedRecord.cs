using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>A published plan as it reads after an amendment, and why.</summary>
/// <param name="Number">Of the amendment, from 1.</param>
public sealed record PlanAmendedRecord(
    [property: JsonPropertyName("number")] int Number,
    [property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("after")] IReadOnlyList<LoggedTask> After) : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.PlanAmended;
}
