namespace Supervision.Core.Exemptions;

/// <summary>拟采取的强制措施, decided apart from the penalty.</summary>
public sealed record CoercionAsked
{
    public string? Measure { get; init; }

    public string? Item { get; init; }

    public bool? MustConfiscate { get; init; }

    public bool? UnrelatedOrNecessities { get; init; }
}
