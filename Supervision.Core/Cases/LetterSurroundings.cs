namespace Supervision.Core.Cases;

/// <summary>决定书以外的材料: what a decision prints besides what the case itself holds.</summary>
/// <param name="Source">How it came to light, as in 行政检查（潭市监检通〔2026〕7号）.</param>
/// <param name="Ground">The ground of the law with its words; empty where the table has none for it.</param>
/// <param name="Procedure">作出决定的程序依据.</param>
/// <param name="Orders">责令改正 of the same breach.</param>
/// <param name="Wording">适用说明的用语 of the day.</param>
public sealed record LetterSurroundings(string Source, string Ground, string Procedure, IReadOnlyList<RecheckOrder> Orders, LetterWording Wording);
