namespace Supervision.Api.Pages.Public.Draws;

/// <summary>A commitment or a nonce for one task, as a party typed it or its browser computed it.</summary>
public sealed class PartyValue
{
    public string? Task { get; set; }

    public string? Value { get; set; }

    public static IReadOnlyDictionary<string, string> ByTask(IEnumerable<PartyValue> values) =>
        values.Where(value => value.Task is not null).DistinctBy(value => value.Task)
            .ToDictionary(value => value.Task!, value => (value.Value ?? "").Replace(" ", "", StringComparison.Ordinal).Trim());
}
