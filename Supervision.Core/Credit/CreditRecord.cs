using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Credit;

/// <summary>
/// 信用记录: one decision that stands in the record of a subject, with its source. It is never changed. Its class and how long it is shown belong to a
/// policy and a channel, never to the record; by itself nothing of it is public.
/// </summary>
/// <param name="On">The day of the decision.</param>
/// <param name="Number">Of the document.</param>
/// <param name="Organ">Who decided, by name; its code is the credit code of the organ, or the code of our own department.</param>
public sealed record CreditRecord(
    Guid Id, SubjectKey Subject, CreditRecordKind Kind, DateOnly On, string Number, string Organ, string OrganCode, DateTimeOffset RecordedAt)
{
    public const int NumberMaxLength = 128;
    public const int OrganMaxLength = 200;
    public const int OrganCodeMaxLength = 32;

    /// <summary>Where it was read: the digest of the file and the line, or the case.</summary>
    public required string Source { get; init; }

    /// <summary>What was done against the law; null where nothing was.</summary>
    public string? Violation { get; init; }

    public string? Clause { get; init; }

    /// <summary>Kinds of penalty, as 罚款; of an inspection, the codes of its results.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What was decided.</summary>
    public required string Content { get; init; }

    /// <summary>Until when the decision holds; null where no day is set.</summary>
    public DateOnly? HoldsUntil { get; init; }

    /// <summary>The record that it ends: from its own day on that one no longer counts.</summary>
    public Guid? Ends { get; init; }

    /// <summary>Whether both say the same of the same document.</summary>
    public bool SaysAs(CreditRecord other) =>
        (Subject, Kind, On, Number, OrganCode, Violation, Clause, Content, HoldsUntil, Ends)
            == (other.Subject, other.Kind, other.On, other.Number, other.OrganCode, other.Violation, other.Clause, other.Content, other.HoldsUntil, other.Ends)
        && Words.SequenceEqual(other.Words);
}
