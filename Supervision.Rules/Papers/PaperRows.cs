using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

// The forms of the files under rules/papers, as they are written.
internal sealed class RemedyFile
{
    public required List<RemedyRow> Remedies { get; init; }
}

internal sealed class NoticeFile
{
    public required List<NoticeRow> Notices { get; init; }
}

internal sealed class RemedyRow : Dated
{
    public required string Id { get; init; }

    public required string Sentence { get; init; }

    public required int Days { get; init; }

    public required int Months { get; init; }
}

internal sealed class NoticeRow : Dated
{
    public required string Id { get; init; }

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

internal sealed class BackCheckRow : Dated
{
    public required string Id { get; init; }

    public required string Purpose { get; init; }

    public required string Bounds { get; init; }

    public required string Refusal { get; init; }
}

internal sealed class CommitmentLetterFile
{
    public required List<CommitmentLetterRow> Letters { get; init; }
}

internal sealed class CommitmentLetterRow : Dated
{
    public required string Id { get; init; }

    public required string Choice { get; init; }

    public required string Truth { get; init; }

    public required string Excuse { get; init; }

    public required string Record { get; init; }
}

internal sealed class OfficesFile
{
    public required List<OfficeRow> Offices { get; init; }
}

internal sealed class OfficeRow : Dated
{
    public required string Department { get; init; }

    public required string Domain { get; init; }

    public required string Authority { get; init; }

    public required string Court { get; init; }

    public required string ContactPerson { get; init; }

    public required string Phone { get; init; }

    public required string Address { get; init; }

    public required string Complaints { get; init; }

    public required string Consequence { get; init; }
}

// Whose reconsideration goes to the next higher organ, and not to the government.
internal sealed class VerticalFile
{
    public required List<VerticalRow> Vertical { get; init; }
}

internal sealed class VerticalRow : Dated
{
    public required string Domain { get; init; }
}

internal sealed class GroundsFile : Dated
{
    public required List<GroundRow> Grounds { get; init; }

    // 作出决定的程序依据.
    public required string Procedure { get; init; }
}

internal sealed class GroundRow
{
    public required string Root { get; init; }

    public required string Text { get; init; }
}

// 适用说明的用语.
internal sealed class ReadingsFile : Dated
{
    public required string ListBinds { get; init; }

    public required string NotSlight { get; init; }

    public required string MinorHarm { get; init; }

    public required string Unlisted { get; init; }

    public required string BeyondList { get; init; }

    public required string OtherBasis { get; init; }

    public required string Milder { get; init; }

    public required string GainLeft { get; init; }
}
