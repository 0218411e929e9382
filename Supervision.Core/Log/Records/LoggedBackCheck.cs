using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>The finished checks at which a task looks again, as the log keeps them.</summary>
/// <param name="From">First day on which a check may have ended, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Department">Code of the department that led the checks; left out where all are meant.</param>
public sealed record LoggedBackCheck(
    [property: JsonPropertyName("from")] DateOnly From,
    [property: JsonPropertyName("to")] DateOnly To,
    [property: JsonPropertyName("department"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Department);
