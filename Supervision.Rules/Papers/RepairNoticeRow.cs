using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

internal sealed class RepairNoticeFile
{
    public required List<RepairNoticeRow> Notices { get; init; }
}

internal sealed class RepairNoticeRow : Dated
{
    public required string Id { get; init; }

    public required string Conditions { get; init; }

    public required string Materials { get; init; }

    public required string Effects { get; init; }

    public required string Objection { get; init; }
}
