using Supervision.Core.Sanctions;

namespace Supervision.Rules.Sanctions;

/// <summary>两版措施清单逐条对照: what came in, what went, and in which fields a row differs.</summary>
public sealed record EditionComparison(IReadOnlyList<SanctionMeasure> Added, IReadOnlyList<SanctionMeasure> Removed, IReadOnlyList<ChangedMeasure> Changed)
{
    private static readonly (string Name, Func<SanctionMeasure, string> Of)[] Fields =
    [
        ("类", row => $"{row.Class}"),
        ("种类", row => row.Kind),
        ("措施", row => row.Measure),
        ("对象", row => $"{row.TargetText}（{row.Target}）"),
        ("事由", row => row.GroundText),
        ("名单", row => row.List),
        ("情节严重", row => row.OnlyGrave ? "须情节严重" : "不论情节"),
        ("依据", row => string.Join("；", row.Bases)),
        ("最短", row => $"{row.ShortestYears}"),
        ("最长", row => $"{row.LongestYears}"),
        ("期限", row => row.LengthText),
        ("机关", row => row.Body),
    ];

    public static EditionComparison Of(IReadOnlyList<SanctionMeasure> before, IReadOnlyList<SanctionMeasure> after)
    {
        var old = before.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var now = after.ToDictionary(row => row.Id, StringComparer.Ordinal);
        return new(
            [.. after.Where(row => !old.ContainsKey(row.Id))],
            [.. before.Where(row => !now.ContainsKey(row.Id))],
            [.. after.Where(row => old.ContainsKey(row.Id)).SelectMany(row => Differences(old[row.Id], row))]);
    }

    /// <summary>One sentence for each row that came, went or changed.</summary>
    public EditionDifferences Sentences()
    {
        return new(
            [.. Added.Select(row => $"{row.Id} 新增：{row.Measure}（{string.Join("；", row.Bases)}）")],
            [.. Removed.Select(row => $"{row.Id} 删去：{row.Measure}")],
            [.. Changed.Select(change => $"{change.Id} {change.Field}：由“{change.Before}”改为“{change.After}”")]);
    }

    public IEnumerable<string> Said()
    {
        var said = Sentences();
        return [.. said.Added, .. said.Removed, .. said.Changed];
    }

    private static IEnumerable<ChangedMeasure> Differences(SanctionMeasure before, SanctionMeasure after)
    {
        return Fields.Where(field => field.Of(before) != field.Of(after)).Select(field => new ChangedMeasure(after.Id, field.Name, field.Of(before), field.Of(after)));
    }
}

/// <summary>一处改动.</summary>
public sealed record ChangedMeasure(string Id, string Field, string Before, string After);
