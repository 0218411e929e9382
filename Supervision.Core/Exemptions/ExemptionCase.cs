namespace Supervision.Core.Exemptions;

/// <summary>案情表: all that is asked. What is absent is not established; the decision knows nothing else, not even today's date.</summary>
public sealed record ExemptionCase
{
    public required string Name { get; init; }

    /// <summary>The day on which it is decided.</summary>
    public required DateOnly Decided { get; init; }

    /// <summary>What became known after this day, rule or record, is left out. Null: whatever the rules and the register hold.</summary>
    public DateOnly? Knowledge { get; init; }

    public required Organ Organ { get; init; }

    public required Party Party { get; init; }

    /// <summary>Never empty; each act is judged for itself.</summary>
    public required IReadOnlyList<Act> Acts { get; init; }

    /// <summary>Null: the register was not searched.</summary>
    public Register? Register { get; init; }
}
