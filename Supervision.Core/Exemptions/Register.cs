namespace Supervision.Core.Exemptions;

/// <summary>违法记录查询: what was searched, and what was found.</summary>
public sealed record Register
{
    public RegisterSearch? Searched { get; init; }

    public IReadOnlyList<RegisterEvent> Events { get; init; } = [];

    public IReadOnlyList<ListEntry> Lists { get; init; } = [];
}
