using Supervision.Core.LawTables;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Schemes;

// Reads a scheme. The form is checked when it begins, then what only the whole can tell; all that is wrong is told at once.
internal static class SchemeReader
{
    public static CreditScheme Read(RuleNode root, RuleText text)
    {
        RuleFaults.Refuse(SchemeForms.File, root);
        var head = root.Need("scheme");
        var tiers = Tiers(root);
        var restores = root.List("restores").Select(Restore).ToList();
        var groups = root.List("groups").Select(node => new PointGroup(node.Need("id").Text, node.Need("text").Text, node.Given("max")?.Number)).ToList();

        var faults = new TableErrors(text.Name);
        SchemeChecks.Tiers(root, tiers, faults);
        SchemeChecks.Lines(root, tiers, groups, restores, faults);

        if (faults.Any)
        {
            throw new RuleFileException(faults.Problem);
        }

        var effective = head.Need("effective");
        var from = effective.Given("from")?.Date;
        var since = from is { } first ? $"自{Days.Said(first)}起施行" : "没有施行";
        var scheme = new CreditScheme
        {
            Id = head.Need("id").Text,
            Title = head.Need("title").Text,
            Version = $"{head.Given("doc_no")?.Text ?? head.Need("title").Text}，{since}",
            Digest = text.Sum,
            Name = text.Name,
            InForce = from is { } day ? new InForce(day, effective.Given("to")?.Date) : null,
            IsUnverified = head.Need("verified").Text == "unverified",
            IsInternal = head.Given("internal") is not null,
            IsByYear = head.Given("period")?.Text == SchemeForms.LastYear,
            Tiers = tiers,
            Groups = groups,
            Otherwise = root.Given("otherwise") is { } otherwise ? Otherwise(otherwise) : null,
            Quotas = [.. root.List("quotas").Select(Quota)],
            IsHighGood = TierLadder.IsHighGood(tiers),
        };
        return scheme.WithLines(root.Need("lines").Items.Select(line => LineReader.Line(line, restores)));
    }

    // A state that only a line names stands beside the ladder, at its end.
    private static List<SchemeTier> Tiers(RuleNode root)
    {
        var tiers = root.Need("tiers").Items.Select(Tier).ToList();

        foreach (var line in root.Need("lines").Items.Where(line => line.Need("stage").Text == "unrated" && line.Given("tier") is not null))
        {
            var state = line.Need("tier").Text;

            if (tiers.TrueForAll(tier => tier.Id != state))
            {
                tiers.Add(new(state, null) { IsState = true });
            }
        }

        return tiers;
    }

    private static SchemeTier Tier(RuleNode node)
    {
        var hasScores = ConditionKeys.LimitNames.Any(name => node.Given(name) is not null);
        var checks = node.Given("checks");
        return new(node.Need("id").Text, hasScores ? ConditionKeys.Bounds(node) : null)
        {
            IsState = node.Given("state") is not null,
            IsPlaceholder = node.Given("placeholder") is not null,
            ChecksAtLeast = checks?.Given("min")?.Number,
            ChecksAtMost = checks?.Given("max")?.Number,
            Measures = node.Given("measures")?.Texts ?? [],
            Clause = node.Given("clause")?.Text ?? "",
            Mark = node.Given("mark")?.Text ?? "",
        };
    }

    private static OtherwiseTier Otherwise(RuleNode node) =>
        new(node.Need("tier").Text, node.Need("text").Text, node.Need("clause").Text, node.Need("mark").Text);

    private static TierQuota Quota(RuleNode node)
    {
        return new(node.Need("tier").Text, node.Need("share").Number, node.Need("text").Text, node.Need("clause").Text, node.Need("mark").Text);
    }

    private static RestoreScale Restore(RuleNode node)
    {
        return new(node.Need("id").Text, node.Need("clause").Text, node.Need("mark").Text, [.. node.Need("steps").Items.Select(RestoreStep)]);
    }

    private static RestoreStep RestoreStep(RuleNode node)
    {
        return new(
            (int?)node.Given("within_days")?.Number,
            (int?)node.Given("within_years")?.Number,
            node.Need("share").Number,
            node.Given("small_amount")?.Number,
            node.Given("small_share")?.Number);
    }
}
