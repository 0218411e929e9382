using Supervision.Core.Sanctions;

namespace Supervision.Rules.Sanctions;

// Two editions of the catalogue, class by class. A class without a number is known by its name.
internal static class CatalogueComparison
{
    private static readonly (string Name, Func<CatalogueClass, string> Of)[] Fields =
    [
        ("名称", row => row.Name),
        ("最早见于", row => row.FirstEdition),
        ("说明", row => row.Note),
        ("标记", row => row.Mark),
    ];

    public static IEnumerable<string> FaultsOf(IReadOnlyList<CatalogueClass> rows)
    {
        if (rows.Count == 0)
        {
            yield return "没有一类信息。请核对是不是选错了文件";
        }

        foreach (var doubled in rows.CountBy(Key).Where(pair => pair.Value > 1))
        {
            yield return $"第{doubled.Key}类出现了{doubled.Value}次。请各给一个类号";
        }
    }

    public static EditionDifferences Of(IReadOnlyList<CatalogueClass> before, IReadOnlyList<CatalogueClass> after)
    {
        var old = before.ToDictionary(Key);
        var now = after.ToDictionary(Key);
        List<string> added = [.. after.Where(row => !old.ContainsKey(Key(row))).Select(row => $"{Key(row)} 新增：{row.Name}")];
        List<string> removed = [.. before.Where(row => !now.ContainsKey(Key(row))).Select(row => $"{Key(row)} 删去：{row.Name}")];
        var changed = after.Where(row => old.ContainsKey(Key(row))).SelectMany(row => Differences(old[Key(row)], row)).ToList();
        return new(added, removed, changed);
    }

    private static string Key(CatalogueClass row) => row.Number == 0 ? row.Name : $"{row.Number}";

    private static IEnumerable<string> Differences(CatalogueClass before, CatalogueClass after)
    {
        return Fields.Where(field => field.Of(before) != field.Of(after))
            .Select(field => $"{Key(after)} {field.Name}：由“{field.Of(before)}”改为“{field.Of(after)}”");
    }
}
