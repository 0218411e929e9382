using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>A task as it was made, before anything is frozen or drawn. What does not apply is left out.</summary>
public sealed record TaskMadeRecord : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.TaskMade;

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>Number of the plan from which it was made.</summary>
    [JsonPropertyName("plan"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Plan { get; init; }

    [JsonPropertyName("line"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    /// <summary>Code of the ground on which it stands outside any plan.</summary>
    [JsonPropertyName("ground"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Ground { get; init; }

    [JsonPropertyName("groundDocument"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? GroundDocument { get; init; }

    /// <summary>The finished checks at which it looks again.</summary>
    [JsonPropertyName("backCheck"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LoggedBackCheck? BackCheck { get; init; }

    /// <summary>Code of the department.</summary>
    [JsonPropertyName("lead")]
    public required string Lead { get; init; }

    /// <summary>Codes of the departments, the lead among them.</summary>
    [JsonPropertyName("participants")]
    public required IReadOnlyList<string> Participants { get; init; }

    [JsonPropertyName("items")]
    public required IReadOnlyList<LoggedItem> Items { get; init; }

    [JsonPropertyName("scope")]
    public required LoggedScope Scope { get; init; }

    /// <summary>First day, inclusive.</summary>
    [JsonPropertyName("from")]
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    [JsonPropertyName("to")]
    public required DateOnly To { get; init; }

    [JsonPropertyName("isJoint")]
    public required bool IsJoint { get; init; }

    [JsonPropertyName("isSealed")]
    public required bool IsSealed { get; init; }

    [JsonPropertyName("publishesDrawnList")]
    public required bool PublishesDrawnList { get; init; }
}
