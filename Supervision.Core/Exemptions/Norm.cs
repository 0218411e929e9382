namespace Supervision.Core.Exemptions;

/// <summary>竞合规范: one of several norms that the act breaks, with its statutory maximum in yuan.</summary>
public sealed record Norm
{
    public required string Clause { get; init; }

    public required decimal FineMax { get; init; }

    public string? Item { get; init; }

    public bool Own { get; init; } = true;

    public string? Organ { get; init; }
}
