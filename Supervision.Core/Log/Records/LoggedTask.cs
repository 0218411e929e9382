using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>One task of a plan as the log keeps it.</summary>
/// <param name="Lead">Code of the department.</param>
/// <param name="Participants">Codes of the departments, the lead among them.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record LoggedTask(
    [property: JsonPropertyName("line")] int Line,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("lead")] string Lead,
    [property: JsonPropertyName("participants")] IReadOnlyList<string> Participants,
    [property: JsonPropertyName("items")] IReadOnlyList<string> Items,
    [property: JsonPropertyName("scope")] LoggedScope Scope,
    [property: JsonPropertyName("from")] DateOnly From,
    [property: JsonPropertyName("to")] DateOnly To,
    [property: JsonPropertyName("isJoint")] bool IsJoint);
