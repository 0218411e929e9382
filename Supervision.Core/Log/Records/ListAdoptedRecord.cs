using System.Text.Json.Serialization;

namespace Supervision.Core.Log.Records;

/// <summary>Which text of a list is the law from a day on; or, once, which texts came with the program.</summary>
public sealed record ListAdoptedRecord : ILogRecord
{
    [JsonIgnore]
    public LogKind Kind => LogKind.ListAdopted;

    /// <summary>Null where all lists of the program were adopted at once.</summary>
    [JsonPropertyName("list"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? List { get; init; }

    /// <summary>From 1 within the list.</summary>
    [JsonPropertyName("version")]
    public int Version { get; init; }

    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    /// <summary>The first day, inclusive.</summary>
    [JsonPropertyName("from"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? From { get; init; }

    /// <summary>SHA-256 of the text.</summary>
    [JsonPropertyName("sum"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sum { get; init; }

    /// <summary>The version of the rulebook; only where all lists were adopted at once, as are the two that follow.</summary>
    [JsonPropertyName("rulebook"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rulebook { get; init; }

    [JsonPropertyName("lists"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AdoptedText>? Lists { get; init; }

    /// <summary>Name and digest of each text that is not a list but decides with them.</summary>
    [JsonPropertyName("others"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Others { get; init; }

    public static ListAdoptedRecord Of(string list, int version, string title, DateOnly from, string sum) =>
        new() { List = list, Version = version, Title = title, From = from, Sum = sum };

    public static ListAdoptedRecord WithTheProgram(string rulebook, IReadOnlyList<AdoptedText> lists, IReadOnlyList<string> others) =>
        new() { Version = 1, Rulebook = rulebook, Lists = lists, Others = others };
}
