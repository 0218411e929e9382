using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>清单错误: one thing that is wrong with a list file, and the item in which it stands.</summary>
/// <param name="Item">Counted from 0; null for the head or the whole file.</param>
public sealed record ListDefect(int? Item, Problem Problem)
{
    /// <summary>Of the head and of each item the first error, in their order; empty when the list can be read.</summary>
    public static IReadOnlyList<ListDefect> In(RuleText list, RuleText readings)
    {
        try
        {
            return [.. ListReader.Defects(RuleNode.Read(list.Text, list.Name), Readings.Read(RuleNode.Read(readings.Text, readings.Name)))
                .Select(found => new ListDefect(found.Item, found.Problem))];
        }
        catch (RuleFileException exception)
        {
            return [new(null, exception.Problem)];
        }
    }
}
