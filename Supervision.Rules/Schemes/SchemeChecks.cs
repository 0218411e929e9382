using Supervision.Core.LawTables;
using Supervision.Rules.Language;

namespace Supervision.Rules.Schemes;

// What only the whole of a scheme can tell: names that must exist, stretches that must meet, weights that must add up.
internal static class SchemeChecks
{
    private const decimal WholeWeight = 100;

    public static void Tiers(RuleNode root, IReadOnlyList<SchemeTier> tiers, TableErrors faults)
    {
        var nodes = root.Need("tiers").Items;

        foreach (var (tier, wrong) in TierLadder.Faults(tiers))
        {
            faults.Add(nodes.First(node => node.Need("id").Text == tier).Line, wrong + "。");
        }

        foreach (var twice in nodes.GroupBy(node => node.Need("id").Text, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(twice.Last().Line, $"等级“{twice.Key}”写了两次。请删去一处。");
        }

        if (root.Given("otherwise") is { } otherwise)
        {
            Known(otherwise.Need("tier"), tiers, faults);
        }

        foreach (var quota in root.List("quotas"))
        {
            Known(quota.Need("tier"), tiers, faults);
        }
    }

    public static void Lines(
        RuleNode root, IReadOnlyList<SchemeTier> tiers, IReadOnlyList<PointGroup> groups, IReadOnlyList<RestoreScale> restores, TableErrors faults)
    {
        var nodes = root.Need("lines").Items;

        foreach (var line in nodes)
        {
            Effect(line, tiers, faults);
            Named(line.Given("group"), groups.Select(group => group.Id), faults);
            Named(line.Given("restore"), restores.Select(restore => restore.Id), faults);
            Steps(line, faults);
        }

        foreach (var twice in nodes.GroupBy(node => node.Need("code").Text, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(twice.Last().Line, $"项目“{twice.Key}”写了两次（另一处在第{twice.First().Line}行）。请给其中一项另取代码。");
        }

        foreach (var apart in nodes.Where(node => node.Given("record") is not null).GroupBy(node => node.Need("record").Text, StringComparer.Ordinal)
                     .Where(group => group.Select(node => node.Given("valid")?.Text).Distinct().Count() > 1))
        {
            faults.Add(apart.Last().Line, $"记录“{apart.Key}”的几个项目写的有效期不同。请写成一样。");
        }

        Weights(nodes, faults);
    }

    private static void Effect(RuleNode line, IReadOnlyList<SchemeTier> tiers, TableErrors faults)
    {
        var stage = SchemeForms.Stages[line.Need("stage").Text];

        switch (stage)
        {
            case LineStage.Direct or LineStage.Imported or LineStage.Unrated or LineStage.Floor or LineStage.Cap:
                Target(line, tiers, faults);
                break;
            case LineStage.Step when (line.Given("worse_by") is null) == (line.Given("better_by") is null):
                faults.Add(line.Line, "写明 worse_by（下调几级）或者 better_by（上调几级），只写一个。");
                break;
            case LineStage.Contribution when line.Given("record") is not null && line.Given("points") is null:
                faults.Add(line.Line, "没有写 points（每条记录计几分）。请补写；由记录自己载明分数的，用 kind。");
                break;
        }
    }

    private static void Target(RuleNode line, IReadOnlyList<SchemeTier> tiers, TableErrors faults)
    {
        if (line.Given("tiers") is { } map)
        {
            foreach (var word in map.Keys)
            {
                Known(map.Need(word), tiers, faults);
            }
        }
        else if (line.Given("tier") is { } tier)
        {
            Known(tier, tiers, faults);
        }
        else
        {
            faults.Add(line.Line, "没有写 tier（等级）。请补写。");
        }
    }

    private static void Known(RuleNode tier, IReadOnlyList<SchemeTier> tiers, TableErrors faults)
    {
        if (tiers.All(one => one.Id != tier.Text))
        {
            faults.Add(tier.Line, $"写的等级是“{tier.Text}”，应当是下列之一：{string.Join("、", tiers.Select(one => one.Id))}。请改正。");
        }
    }

    private static void Named(RuleNode? name, IEnumerable<string> known, TableErrors faults)
    {
        if (name is not null && !known.Contains(name.Text))
        {
            faults.Add(name.Line, $"写的“{name.Text}”不在本文件中。请核对编号，或者先写明它。");
        }
    }

    private static void Steps(RuleNode line, TableErrors faults)
    {
        var ends = line.List("steps").Select(step => step.Given("up_to")?.Number).ToList();

        if (ends.Count > 0 && (ends[^1] is not null || ends.SkipLast(1).Any(end => end is null) || !ends.SkipLast(1).SequenceEqual(ends.SkipLast(1).Order())))
        {
            faults.Add(line.Line, "各段要从小到大，只有最后一段不写 up_to。请改正次序。");
        }
    }

    private static void Weights(IReadOnlyList<RuleNode> lines, TableErrors faults)
    {
        var weighted = lines.Where(line => line.Given("weight") is not null).ToList();
        var sum = weighted.Sum(line => line.Need("weight").Number);

        if (weighted.Count > 0 && sum != WholeWeight)
        {
            faults.Add(weighted[0].Line, $"各项权重合计{LineAsking.Said(sum)}，应为{LineAsking.Said(WholeWeight)}。请核对各项的 weight。");
        }
    }
}
