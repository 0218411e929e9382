using Supervision.Rules.Conditions;

namespace Supervision.Rules.Exemptions;

// 清单事项.
internal sealed record ListItem
{
    public required string Id { get; init; }

    public required ExemptionList List { get; init; }

    public required string Domain { get; init; }

    public required string Violation { get; init; }

    public string? DutyBasis { get; init; }

    public string? PenaltyBasis { get; init; }

    public required string Kind { get; init; }

    public required AllOf Conditions { get; init; }

    public required FirstOffenceDefinition FirstOffence { get; init; }

    public IReadOnlyList<string> Measures { get; init; } = [];

    public required string Verified { get; init; }

    public required string ArticlesVerified { get; init; }

    public bool OnlyAfterOrder { get; init; }

    public bool NotAnOffence { get; init; }

    public string? Note { get; init; }

    public string Place { get; init; } = "";

    public string Clause => string.IsNullOrEmpty(PenaltyBasis) ? List.Title : PenaltyBasis;

    public bool ForCoercion => Kind == "不予行政强制";
}
