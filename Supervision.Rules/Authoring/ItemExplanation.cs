namespace Supervision.Rules.Authoring;

/// <summary>事项说明: one item of a list laid open for a lawyer: the law it rests on, what it asks, what shows it, and how sure each word is.</summary>
/// <param name="LeadsTo">What is proposed where everything holds.</param>
/// <param name="Article">The sentence of law that it rests on.</param>
/// <param name="FirstOffence">初次违法, as its list defines it; null where neither the item nor its law asks.</param>
/// <param name="NoFault">无过错的特别规定, in one sentence; null: none.</param>
public sealed record ItemExplanation(
    string Id,
    string Violation,
    string Domain,
    string Kind,
    string LeadsTo,
    ListOutline List,
    string Version,
    string? Duty,
    string? Clause,
    string Article,
    string Sentence,
    IReadOnlyList<ElementLine> Elements,
    IReadOnlyList<ConditionUse> Conditions,
    IReadOnlyList<ConditionLine> Exclusions,
    string? FirstOffence,
    string? NoFault,
    IReadOnlyList<string> Keeps,
    IReadOnlyList<string> Measures,
    IReadOnlyList<string> Notes,
    IReadOnlyList<SureWord> Words,
    IReadOnlyList<ShownCase> Cases)
{
    public IEnumerable<ShownCase> Published => Cases.Where(shown => shown.Published is not null);

    /// <summary>Made up by hand to show the item.</summary>
    public IEnumerable<ShownCase> Worked => Cases.Where(shown => shown.Published is null && !shown.IsGenerated);

    public IEnumerable<ShownCase> Generated => Cases.Where(shown => shown.IsGenerated);

    /// <summary>Words that are not yet sure enough to be printed in a decision.</summary>
    public int Unsure => Words.Count(word => word.Mark is "旧知" or "待核");
}
