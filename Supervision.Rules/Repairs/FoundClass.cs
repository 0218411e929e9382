using Supervision.Core.Credit;
using Supervision.Core.Repairs;

namespace Supervision.Rules.Repairs;

// The class of a record under a policy, and by which rules it was found. Without a class a person finds it.
internal sealed record FoundClass(DishonestyClass? Class, IReadOnlyList<ClassRule> By)
{
    public bool IsHidden => By.Count > 0 && By.All(rule => rule.IsHidden);

    public bool IsSelfRemedy => By.Any(rule => rule.IsSelfRemedy);

    public static FoundClass Of(RepairPolicy policy, ShownRecord record)
    {
        var rules = policy.Kinds.Where(rule => rule.Record == record.Kind && Fits(rule, record)).ToList();

        if (record.Class is { } given)
        {
            return new(given, [.. rules.Where(rule => rule.IsHidden && given is DishonestyClass.Minor)]);
        }

        // Simple procedure settles it, whatever was imposed.
        if (rules.Find(rule => rule.SimpleOnly) is { } simple)
        {
            return new(simple.Class, rules.Exists(rule => rule.IsHidden) ? [.. rules.Where(rule => rule.IsHidden)] : [simple]);
        }

        var unheard = record.Words.Any(word => policy.Kinds.All(rule => !rule.Words.Contains(word)));
        var heaviest = rules.Select(rule => rule.Class).Max();
        var open = unheard || rules.Count == 0 || rules.Exists(rule => rule.Class is null);

        // The heaviest class cannot be passed by what is not known; below it, what is confiscated makes it general at least.
        if (heaviest is DishonestyClass.Serious || (heaviest is DishonestyClass.General && !unheard) || !open)
        {
            return new(heaviest, [.. rules.Where(rule => rule.Class == heaviest)]);
        }

        return new(null, rules);
    }

    private static bool Fits(ClassRule rule, ShownRecord record)
    {
        if (rule.SimpleOnly)
        {
            return record.IsSimple;
        }

        return rule.Words.Count == 0 || record.Words.Any(rule.Words.Contains);
    }
}
