using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

internal sealed class RemedyFile
{
    public required List<RemedyRow> Remedies { get; init; }
}

internal sealed class NoticeFile
{
    public required List<NoticeRow> Notices { get; init; }
}

/// <summary>A row of law: in force from its first day to its last, both included.</summary>
internal abstract class DatedRow
{
    public required string Id { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }

    public required string Source { get; init; }

    public required string Mark { get; init; }

    public bool Holds(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is not { } last || day <= last);
}

internal sealed class RemedyRow : DatedRow
{
    public required string Sentence { get; init; }

    public required int Days { get; init; }

    public required int Months { get; init; }
}

internal sealed class NoticeRow : DatedRow
{
    public required int MinInspectors { get; init; }

    public required string Recusal { get; init; }

    public required string Statement { get; init; }

    public required List<string> Rights { get; init; }

    public required string ConductTitle { get; init; }

    public required List<string> Conduct { get; init; }
}

internal sealed class BackCheckFile
{
    public required List<BackCheckRow> Notices { get; init; }
}

internal sealed class BackCheckRow : DatedRow
{
    public required string Purpose { get; init; }

    public required string Bounds { get; init; }

    public required string Refusal { get; init; }
}

internal sealed class OfficesFile
{
    public required string Portal { get; init; }

    public required string Complaints { get; init; }

    public required string Authority { get; init; }

    public required string Court { get; init; }

    public required string ContactPerson { get; init; }

    public required string Phone { get; init; }

    public required string Address { get; init; }

    public required string Consequence { get; init; }
}

internal sealed class GroundsFile : Dated
{
    public required List<GroundRow> Grounds { get; init; }
}

internal sealed class GroundRow
{
    public required string Root { get; init; }

    public required string Text { get; init; }
}
