using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>Where the times of the log do not simply run on: two persons state which time holds from here.</summary>
/// <param name="From">The time of the last entry before, of the log or of the audit trail; in the form of an entry's own time.</param>
/// <param name="To">The time of this entry, from which the times run on.</param>
/// <param name="DatabaseClock">What the database's own clock showed at that moment.</param>
/// <param name="Audit">The number of the last audit entry before; 0 where there was none.</param>
/// <param name="By">Who proposed and who confirmed: <c>主体代码:角色</c>.</param>
public sealed record TimeStatementRecord(
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("databaseClock")] string DatabaseClock,
    [property: JsonPropertyName("audit")] long Audit,
    [property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("by")] IReadOnlyList<string> By) : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.TimeStatement;
}
