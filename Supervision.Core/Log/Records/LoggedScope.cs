using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>The part of the register from which a task draws, as the log keeps it.</summary>
public sealed record LoggedScope(
    [property: JsonPropertyName("regions")] IReadOnlyList<string> Regions,
    [property: JsonPropertyName("industries")] IReadOnlyList<string> Industries,
    [property: JsonPropertyName("kinds")] IReadOnlyList<string> Kinds,
    [property: JsonPropertyName("isDirected")] bool IsDirected);
