using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>A public record was withdrawn; its id alone.</summary>
public sealed record WithdrawalRecord(
    [property: JsonPropertyName("record")] string Record) : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.Withdrawal;
}
