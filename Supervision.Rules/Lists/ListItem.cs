using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Lists;

// 清单事项.
internal sealed record ListItem
{
    public required string Id { get; init; }

    public required ExemptionList List { get; init; }

    public required string Domain { get; init; }

    public required string Violation { get; init; }

    // What the act is, whatever list and whatever law text names it. Not written: the words of the violation.
    public string? Identity { get; init; }

    public string? DutyBasis { get; init; }

    public string? PenaltyBasis { get; init; }

    // 处罚依据的历次文本, where the law was renumbered or replaced.
    public IReadOnlyList<LegalText> Bases { get; init; } = [];

    public required string Kind { get; init; }

    public required AllOf Conditions { get; init; }

    // 法律依据 of this item, where the list says another than its kind.
    public string? Root { get; init; }

    // 特别法律: the clause of another law that the item rests on by itself, so that Art. 33 asks nothing of it.
    public string? SpecialLaw { get; init; }

    // 法定要件 that conditions of the item put in figures: by the element, the kinds of those conditions.
    public IReadOnlyDictionary<string, IReadOnlyList<string>> StandsFor { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    // 无过错的特别规定, and what it asks for besides.
    public NoFaultRule? NoFault { get; init; }

    public IReadOnlyList<string> NoFaultRequires { get; init; } = [];

    public IReadOnlyList<string> Measures { get; init; } = [];

    // 不免的处理: what stands although the penalty does not.
    public IReadOnlyList<string> Keeps { get; init; } = [];

    public required string Verified { get; init; }

    public required string ArticlesVerified { get; init; }

    public bool OnlyAfterOrder { get; init; }

    public bool NotAnOffence { get; init; }

    public string? Confidence { get; init; }

    public string? Note { get; init; }

    public string Place { get; init; } = "";

    public FirstOffenceDefinition FirstOffence => List.FirstOffence;

    public string Clause => string.IsNullOrEmpty(PenaltyBasis) ? List.Title : PenaltyBasis;

    public bool ForCoercion => Kind == Coercion;

    public const string Coercion = "不予行政强制";

    // The elements of Art. 33(1) that a list can put in figures.
    public static readonly IReadOnlyList<string> Elements = ["harm", "act_minor", "timely"];

    // Items that say the same in versions that replace one another, this one included; in the order of their first days.
    public ListItem[] Family { get; set; } = [];

    // Its number among all items of the rulebook, and what the readings make of its kind.
    public int Number { get; set; }

    public (Outcome Outcome, string Root) Reading { get; set; }

    // Law texts cited that have been replaced or renumbered.
    public IReadOnlyList<LawChange> Changes { get; set; } = [];

    public string CarriedSentence => field ??= $"符合《{List.Title}》所列事项“{Violation}”的全部条件";

    public bool IsPunishableOn(DateOnly day) => Bases.Count == 0 || Bases.Any(text => text.From <= day && (text.To is not { } to || day <= to));

    // Itself and nothing else: its sentences are written when first asked for, so that equality by value would change with them.
    public bool Equals(ListItem? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public ListCitation CitedOn(DateOnly day)
    {
        var isNamed = Bases.Count > 0 || !string.IsNullOrEmpty(PenaltyBasis);
        return new(List.Title, List.DocNo, Violation, isNamed ? ClauseOn(day) : null);
    }

    public string ClauseOn(DateOnly day) =>
        Bases.FirstOrDefault(text => text.From <= day && (text.To is not { } to || day <= to))?.Clause ?? Clause;
}

// 处罚依据的一个文本: the clause as it was numbered between two days.
internal sealed record LegalText(string Clause, DateOnly From, DateOnly? To);

// 法律文本的更替: from which day a law was replaced or renumbered, and by what.
internal sealed record LawChange(string Law, DateOnly Since, string? ReplacedBy, string Note, string Mark);
