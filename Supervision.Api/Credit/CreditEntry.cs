using Supervision.Core.Credit;

namespace Supervision.Api.Credit;

/// <summary>录入的信用记录: what another body decided, as the office copies it from the document.</summary>
/// <param name="Subject">Credit code.</param>
/// <param name="Number">Of the document.</param>
/// <param name="Organ">Who decided, by its full name; <paramref name="OrganCode"/> is its credit code.</param>
public sealed record CreditEntry(string Subject, CreditRecordKind Kind, DateOnly On, string Number, string Organ, string OrganCode)
{
    /// <summary>From where the document is.</summary>
    public required string Source { get; init; }

    public required string Clause { get; init; }

    public required string Content { get; init; }

    public DateOnly? HoldsUntil { get; init; }

    /// <summary>Of what takes a subject off a list, or ends a record by repair: which one.</summary>
    public Guid? Ends { get; init; }
}
