namespace Supervision.Core.Exemptions;

/// <summary>责令改正: the order, its last day, and the approved new last day.</summary>
public sealed record CorrectionTerm(DateOnly Issued, DateOnly? Due, DateOnly? ExtendedTo)
{
    /// <summary>The last day before it is moved off a holiday.</summary>
    public DateOnly? LastDay => ExtendedTo ?? Due;
}
