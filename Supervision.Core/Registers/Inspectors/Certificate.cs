namespace Supervision.Core.Registers.Inspectors;

/// <summary>执法证件: a card with its number and term.</summary>
/// <param name="ValidFrom">The first day; belongs to the term.</param>
/// <param name="ValidTo">The last day; belongs to the term.</param>
public sealed record Certificate(string Number, CertificateKind Kind, DateOnly ValidFrom, DateOnly ValidTo)
{
    public const int NumberMaxLength = 40;

    public bool IsValidOn(DateOnly date) => ValidFrom <= date && date <= ValidTo;
}
