using Supervision.Core.Exemptions;

namespace Supervision.Rules.Lists;

/// <summary>预期: what a case file expects of one act. What is not said is not checked.</summary>
public sealed record Expectation
{
    public required IReadOnlyList<string> Outcomes { get; init; }

    public bool ChecksItem { get; init; }

    public string? Item { get; init; }

    public string? Root { get; init; }

    public bool? UsesFirstChance { get; init; }

    public string? Coercion { get; init; }

    public IReadOnlyList<string> Establish { get; init; } = [];

    /// <summary>Neither more nor less; null: not checked.</summary>
    public IReadOnlyList<string>? BeforeAdoption { get; init; }

    /// <summary>Roots, neither more nor less; null: not checked.</summary>
    public IReadOnlyList<string>? IfPunished { get; init; }

    /// <summary>Each difference in one sentence; empty when the answer is as expected.</summary>
    public IEnumerable<string> DifferencesFrom(ActAnswer answer)
    {
        if (Outcomes.Count > 0 && !Outcomes.Contains(answer.Outcome.Code()))
        {
            yield return $"结果应为 {string.Join(" 或 ", Outcomes)}，实为 {answer.Outcome.Code()}";
        }

        if (ChecksItem && Item != answer.Item)
        {
            yield return $"依据事项应为 {Item ?? "无"}，实为 {answer.Item ?? "无"}";
        }

        if (Root is not null && Root != answer.Root)
        {
            yield return $"法律依据应为第{Root}条，实为第{answer.Root ?? "（无）"}条";
        }

        if (UsesFirstChance is { } uses && uses != answer.UsesFirstChance)
        {
            yield return $"是否用去首次机会应为{(uses ? "是" : "否")}，实为{(answer.UsesFirstChance ? "是" : "否")}";
        }

        if (Coercion is not null && Coercion != Code(answer.Coercion))
        {
            yield return $"强制措施应为 {Coercion}，实为 {Code(answer.Coercion) ?? "无"}";
        }

        foreach (var name in Establish.Except(answer.Establish.Select(asked => asked.Name)))
        {
            yield return $"待查明事项应包括 {name}";
        }

        var before = answer.BeforeAdoption.Select(found => found.Name).Order(StringComparer.Ordinal).ToList();

        if (BeforeAdoption is not null && !before.SequenceEqual(BeforeAdoption.Order(StringComparer.Ordinal)))
        {
            yield return $"作出决定前还须认定的应为 {Listed(BeforeAdoption)}，实为 {Listed(before)}";
        }

        var eased = (answer.IfPunished ?? []).Select(ground => ground.Root).Order(StringComparer.Ordinal).ToList();

        if (IfPunished is not null && !eased.SequenceEqual(IfPunished.Order(StringComparer.Ordinal)))
        {
            yield return $"给予处罚时从轻、减轻的条文应为 {Listed(IfPunished)}，实为 {Listed(eased)}";
        }
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "无" : string.Join("、", names);

    private static string? Code(CoercionAnswer? coercion) => coercion?.Outcome switch
    {
        CoercionOutcome.MayRefrain => "may-refrain",
        CoercionOutcome.MustNot => "must-not",
        CoercionOutcome.Allowed => "allowed",
        _ => null,
    };
}
