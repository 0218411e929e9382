using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Schemes;

// Reads a scheme. The form has been checked when it begins.
internal static class SchemeReader
{
    public static CreditScheme Read(RuleNode root, string digest)
    {
        SchemeForms.File.Check(root);
        var head = root.Need("scheme");
        var tiers = root.Need("tiers").Items.Select(Tier).ToList();
        var states = root.Need("lines").Items.Where(line => line.Need("stage").Text == "unrated").Select(line => line.Need("tier").Text);
        var known = tiers.Select(tier => tier.Id).Concat(states).ToList();

        return new()
        {
            Id = head.Need("id").Text,
            Title = head.Need("title").Text,
            Version = $"{head.Given("doc_no")?.Text ?? head.Need("title").Text}，自{Days.Said(head.Need("effective").Need("from").Date)}起施行",
            Digest = digest,
            Tiers = tiers,
            Lines = [.. root.Need("lines").Items.Select(line => Line(line, known))],
        };
    }

    private static SchemeTier Tier(RuleNode node)
    {
        var hasScores = ConditionKeys.LimitNames.Any(name => node.Given(name) is not null);
        var checks = node.Given("checks");
        return new(node.Need("id").Text, hasScores ? ConditionKeys.Bounds(node) : null, checks?.Given("min")?.Number, checks?.Given("max")?.Number);
    }

    private static SchemeLine Line(RuleNode node, List<string> tiers)
    {
        var stage = SchemeForms.Stages[node.Need("stage").Text];
        var tier = node.Given("tier");

        if (stage is not (LineStage.Contribution or LineStage.Step) && !tiers.Contains(node.Need("tier").Text))
        {
            throw tier!.Wrong($"下列之一：{string.Join("、", tiers)}");
        }

        var (worse, better) = (node.Given("worse_by")?.Number ?? 0, node.Given("better_by")?.Number ?? 0);

        if (stage is LineStage.Step && (worse == 0) == (better == 0))
        {
            throw node.Wrong("worse_by（下调几级）或者 better_by（上调几级），写明其中一个");
        }

        return new()
        {
            Code = node.Need("code").Text,
            Stage = stage,
            Text = node.Need("text").Text,
            Clause = node.Need("clause").Text,
            Mark = node.Need("mark").Text,
            IsPlaceholder = node.Given("placeholder") is not null,
            Input = node.Given("input")?.Text,
            Record = node.Given("record")?.Text,
            CountAtLeast = (int)(node.Given("count_at_least")?.Number ?? 1),
            Limits = [.. node.List("limits").Select(limit => new FieldLimit(limit.Need("field").Text, ConditionKeys.Bounds(limit)))],
            Points = node.Given("points")?.Number,
            Max = node.Given("max")?.Number,
            Tier = tier?.Text,
            Levels = (int)(worse - better),
        };
    }
}
