namespace Supervision.Core.Coercion.Files;

/// <summary>强制措施报批内容: what the head is asked to approve (行政强制法第18条、第19条).</summary>
/// <param name="Occasion">From which check, complaint or case it comes.</param>
/// <param name="Facts">The suspected violation.</param>
/// <param name="Subject">What is to be sealed, seized, frozen or stopped.</param>
public sealed record CoercionRequest(
    string Occasion, string Facts, CoercionBasis Basis, string Place, string Subject, Necessity Necessity, CoercionObject Object, EconomicImpact Impact)
{
    public const int LineMaxLength = 200;
    public const int TextMaxLength = 2000;

    /// <summary>Why it cannot wait; null where it can.</summary>
    public string? Urgency { get; init; }

    /// <summary>What the violation concerns, in yuan: no more may be frozen.</summary>
    public decimal? Amount { get; init; }

    public GeneralStop? General { get; init; }

    /// <summary>Whether the law names this body; null where nobody has looked.</summary>
    public bool? IsByNamedBody { get; init; }

    public bool IsUrgent => Urgency is not null;
}
