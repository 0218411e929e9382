namespace Supervision.Core.Exemptions;

/// <summary>违法行为: one act alleged, with its days, facts and the officer's findings.</summary>
public sealed record Act
{
    public required string Id { get; init; }

    /// <summary>The list item alleged; or null, then <see cref="Violation"/> says what is alleged.</summary>
    public string? Item { get; init; }

    public string? Violation { get; init; }

    public string? Domain { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day of the act; null with <see cref="Ongoing"/> while it goes on.</summary>
    public DateOnly? To { get; init; }

    public bool Ongoing { get; init; }

    public DateOnly? Discovered { get; init; }

    public DateOnly? Inspected { get; init; }

    /// <summary>主动披露: the day of the party's own report.</summary>
    public DateOnly? Disclosed { get; init; }

    public string? FoundBy { get; init; }

    /// <summary>Null, unless <see cref="NoOrder"/>: not established whether an order was issued.</summary>
    public CorrectionTerm? Order { get; init; }

    /// <summary>It is established that no order was issued.</summary>
    public bool NoOrder { get; init; }

    /// <summary>Null: not established whether it was corrected.</summary>
    public Correction? Corrected { get; init; }

    public StatuteNote? Statute { get; init; }

    /// <summary>一行为多规范, Art. 29. Empty: one norm.</summary>
    public IReadOnlyList<Norm> Norms { get; init; } = [];

    public CoercionAsked? Coercion { get; init; }

    /// <summary>Numbers by the names that the lists use.</summary>
    public IReadOnlyDictionary<string, decimal> Facts { get; init; } = new Dictionary<string, decimal>();

    public Harm? Harm { get; init; }

    public Control? Control { get; init; }

    /// <summary>认定: what an officer found, by name. A name that is absent is not established.</summary>
    public IReadOnlyDictionary<string, bool> Findings { get; init; } = new Dictionary<string, bool>();
}
