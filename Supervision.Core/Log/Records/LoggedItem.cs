using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>An item of a task as the log keeps it: which version of which list entry, whose it is and what it is called.</summary>
/// <param name="Department">Code of the department.</param>
public sealed record LoggedItem(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("version")] int Version,
    [property: JsonPropertyName("department")] string Department,
    [property: JsonPropertyName("name")] string Name);
