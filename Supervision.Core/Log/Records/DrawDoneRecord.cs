using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>The digests of what was drawn and of who goes there.</summary>
/// <param name="Loads">The most that anybody of a team has to do, c, by the name of the team; null where the reader of the files does not know it.</param>
/// <param name="AssignmentRoot">Over the salted lines of the assignment; null in entries made before it was introduced.</param>
public sealed record DrawDoneRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("resultDigest")] string ResultDigest,
    [property: JsonPropertyName("assignmentDigest")] string AssignmentDigest,
    [property: JsonPropertyName("loads"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, int>? Loads,
    [property: JsonPropertyName("assignmentRoot"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AssignmentRoot = null)
    : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.DrawDone;
}
