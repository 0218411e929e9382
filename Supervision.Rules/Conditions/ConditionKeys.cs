using Supervision.Core.Time;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// The names that stand in the forms of several kinds, and how they are read.
internal static class ConditionKeys
{
    public static readonly Key Words = new("text", Shape.Text, "清单原文；不写则用通常的说法");

    public static readonly Key NeedWords = Key.Must("text", Shape.Text, "清单原文");

    public static readonly IReadOnlyList<string> LimitNames = ["at_least", "more_than", "at_most", "less_than"];

    // By name, because conditions hold conditions.
    public static readonly Shape Condition = Shape.Ref("condition", () => ConditionKinds.Form);

    public static Key[] Limits(Shape shape) =>
    [
        new("at_least", shape, "不低于（含）"), new("more_than", shape, "超过（不含）"),
        new("at_most", shape, "不超过（含）"), new("less_than", shape, "低于、不足（不含）"),
    ];

    public static string TextOr(RuleNode node, string usual) => node.Given("text")?.Text ?? usual;

    public static Bounds Bounds(RuleNode node)
    {
        var bounds = new Bounds(
            node.Given("at_least")?.Number, node.Given("more_than")?.Number, node.Given("at_most")?.Number, node.Given("less_than")?.Number);

        if (bounds.IsEmpty)
        {
            throw new RuleFileException(LanguageProblems.MissingKey(node.Place, string.Join("、", LimitNames), "至少写一种"));
        }

        return bounds.IsContradiction
            ? throw new RuleFileException(LanguageProblems.ImpossibleBounds(node.Place, $"没有数字能够同时{bounds}"))
            : bounds;
    }

    public static Period? Period(RuleNode node, string key) =>
        node.Given(key) is { } given && Core.Time.Period.TryParse(given.Text, out var period) ? period : null;
}
