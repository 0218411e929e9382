using Supervision.Core.Time;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Schemes;

// Reads a line of a scheme. Its form and its names have been checked.
internal static class LineReader
{
    public static SchemeLine Line(RuleNode node, IReadOnlyList<RestoreScale> restores)
    {
        var (worse, better) = (node.Given("worse_by")?.Number ?? 0, node.Given("better_by")?.Number ?? 0);
        var input = node.Given("input")?.Text;
        var test = input is null ? null : Test(node, input);

        return new()
        {
            Code = node.Need("code").Text,
            Stage = SchemeForms.Stages[node.Need("stage").Text],
            Text = node.Need("text").Text,
            Clause = node.Need("clause").Text,
            Mark = node.Need("mark").Text,
            IsPlaceholder = node.Given("placeholder") is not null,
            Input = input,
            Record = node.Given("record")?.Text,
            Kind = node.Given("kind")?.Text,
            Test = test,
            Only = node.Given("only") is { } only ? Test(only, only.Need("input").Text) : null,
            Unless = node.Given("unless")?.Text,
            IsNeeded = node.Given("must") is not null,
            CountAtLeast = (int)(node.Given("count_at_least")?.Number ?? 1),
            Limits = [.. node.List("limits").Select(limit => new FieldLimit(limit.Need("field").Text, ConditionKeys.Bounds(limit)))],
            Later = node.Given("later") is { } later ? new DateOrder(later.Need("field").Text, later.Need("than").Text) : null,
            Valid = node.Given("valid") is { } valid && Period.TryParse(valid.Text, out var period) ? period : null,
            Scale = test is null ? null : Scale(node, test),
            Points = node.Given("points")?.Number,
            TakesAway = node.Given("minus") is not null,
            Max = node.Given("max")?.Number,
            Group = node.Given("group")?.Text,
            Restore = node.Given("restore") is { } restore ? restores.First(one => one.Id == restore.Text) : null,
            Tier = node.Given("tier")?.Text,
            TierByWord = Words(node.Given("tiers")),
            Score = node.Given("score") is { } score ? ConditionKeys.Bounds(score) : null,
            Levels = (int)(worse - better),
            IsGood = node.Given("good")?.YesNo,
            IsFixed = node.Given("fixed") is not null,
            Remedy = node.Given("remedy")?.Text,
        };
    }

    private static InputTest Test(RuleNode node, string input)
    {
        var hasBounds = ConditionKeys.LimitNames.Any(name => node.Given(name) is not null);
        return new(input, hasBounds ? ConditionKeys.Bounds(node) : null, node.Given("is")?.Texts ?? []);
    }

    private static PointScale Scale(RuleNode node, InputTest test)
    {
        if (node.Given("choices") is { } choices)
        {
            return new ByWord(choices.Keys.ToDictionary(word => word, word => choices.Need(word).Number, StringComparer.Ordinal));
        }

        if (node.Given("steps") is { } steps)
        {
            return new Stepped([.. steps.Items.Select(step => new PointStep(step.Given("up_to")?.Number, step.Need("points").Number))]);
        }

        if (node.Given("per") is { } per)
        {
            return new ByUnit(per.Need("each").Number, per.Need("points").Number);
        }

        if (node.Given("weight") is { } weight)
        {
            return new PercentOf(weight.Number);
        }

        return node.Given("points") is { } points ? new ByYes(test, points.Number) : new AsGiven();
    }

    private static Dictionary<string, string> Words(RuleNode? node) =>
        node is null ? [] : node.Keys.ToDictionary(word => word, word => node.Need(word).Text, StringComparer.Ordinal);
}
