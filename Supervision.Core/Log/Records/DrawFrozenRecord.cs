using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>Who may be drawn, who may be sent and who must not meet: their digests, before any seed exists.</summary>
/// <param name="Excluded">How many targets of the scope were left out, by the code of the reason; null where only what the files of the draw say is meant.</param>
/// <param name="RosterPeopleDigest">Of roster-people.csv; null in entries made before it was introduced, as is <paramref name="RosterPeopleRoot"/>.</param>
public sealed record DrawFrozenRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("frameRoot")] string FrameRoot,
    [property: JsonPropertyName("rosterDigest")] string RosterDigest,
    [property: JsonPropertyName("recusalsDigest")] string RecusalsDigest,
    [property: JsonPropertyName("frameSize")] int FrameSize,
    [property: JsonPropertyName("excluded"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, int>? Excluded,
    [property: JsonPropertyName("rosterPeopleDigest"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RosterPeopleDigest = null,
    [property: JsonPropertyName("rosterPeopleRoot"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RosterPeopleRoot = null)
    : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.DrawFrozen;
}
