using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>The draw is locked as it was drawn, and this many checks follow from it.</summary>
public sealed record DrawLockedRecord(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("resultDigest")] string ResultDigest,
    [property: JsonPropertyName("assignmentDigest")] string AssignmentDigest,
    [property: JsonPropertyName("checks"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Checks) : IAttemptRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.DrawLocked;
}
