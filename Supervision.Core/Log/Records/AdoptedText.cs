using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>The text of one list that came with the program.</summary>
/// <param name="Sum">SHA-256 of the text.</param>
public sealed record AdoptedText(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("sum")] string Sum);
