using Supervision.Core.Primitives;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>清单差异: one place in which two versions of a list differ.</summary>
/// <param name="Item">Null for the head of the list.</param>
/// <param name="Before">Null where the place is new.</param>
/// <param name="After">Null where the place is gone.</param>
public sealed record ListDifference(string? Item, string Heading, string? Before, string? After)
{
    private const string Whole = "事项";

    /// <summary>Row by row: the head first, then the items in the order of the later version, those that are gone last.</summary>
    public static Result<IReadOnlyList<ListDifference>> Between(RuleText before, RuleText after)
    {
        if (!ListRows.Of(before).Succeeded(out var old, out var problem) || !ListRows.Of(after).Succeeded(out var now, out problem))
        {
            return problem;
        }

        var was = old.Items.ToDictionary(item => item[0].Text, StringComparer.Ordinal);
        var @is = now.Items.ToDictionary(item => item[0].Text, StringComparer.Ordinal);
        return new List<ListDifference>(
        [
            .. Fields(null, old.Head, now.Head, SheetColumns.Head),
            .. now.Items.SelectMany(item => was.TryGetValue(item[0].Text, out var earlier)
                ? Fields(item[0].Text, earlier, item, SheetColumns.Item)
                : [new ListDifference(item[0].Text, Whole, null, Said(item))]),
            .. old.Items.Where(item => !@is.ContainsKey(item[0].Text)).Select(item => new ListDifference(item[0].Text, Whole, Said(item), null)),
        ]);
    }

    private static IEnumerable<ListDifference> Fields(
        string? item, IReadOnlyList<ListField> before, IReadOnlyList<ListField> after, IReadOnlyList<(string Key, string Heading)> columns) =>
        from column in columns
        let was = before.FirstOrDefault(field => field.Key == column.Key)?.Text
        let now = after.FirstOrDefault(field => field.Key == column.Key)?.Text
        where was != now
        select new ListDifference(item, column.Heading, was, now);

    private static string Said(IReadOnlyList<ListField> item) =>
        string.Join("；", item.Where(field => field.Key is "violation" or "kind" or "conditions").Select(field => field.Text.Replace("\n", "，", StringComparison.Ordinal)));
}
