namespace Supervision.Core.Cases;

/// <summary>案情文字: what the papers of a case print besides the reasons.</summary>
/// <param name="Fact">The facts in one or more sentences.</param>
/// <param name="Provision">The provision that was breached.</param>
/// <param name="Evidence">One line for each piece of evidence.</param>
/// <param name="Education">教育内容 (行政处罚法第33条第3款).</param>
/// <param name="Commitment">The party's written commitment in its own words, with its day; null where none was given.</param>
public sealed record CaseTexts(
    string Fact, string Provision, IReadOnlyList<string> Evidence, IReadOnlyList<string> Education, string? Commitment = null);
