namespace Supervision.Core.Exemptions;

/// <summary>办案机关: who decides, for which region (GB/T 2260) and domain. Lists bind only organs of their own.</summary>
public sealed record Organ
{
    public required string Code { get; init; }

    /// <summary>nation, province, city, county or township.</summary>
    public required string Level { get; init; }

    public required string Domain { get; init; }

    public string? Name { get; init; }
}
