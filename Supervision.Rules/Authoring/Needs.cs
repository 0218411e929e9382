using System.Globalization;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Authoring;

// What an item asks for, each condition as a text by which it can be compared with those of another.
internal static class Needs
{
    public static IReadOnlySet<string> Of(ListItem item) =>
        Ranges.Needed(item.Conditions).Select(Said).ToHashSet(StringComparer.Ordinal);

    private static string Said(Condition condition) => condition switch
    {
        ThresholdCondition limit => $"{limit.Fact} {limit.Bounds}",
        FindingCondition finding when finding.Type is "subject_matter_scope_or_exclusion" or "party_type_scope_or_exclusion" or "location_scope" or "quantity_threshold"
            => $"{finding.Finding} {finding.Text}",
        FindingCondition finding => finding.Finding,
        HarmCondition harm => string.Create(CultureInfo.InvariantCulture, $"harm {harm.Most}"),
        FoundByCondition found => $"found by {string.Join('、', found.Ways)}",
        { Parts.Count: > 0 } group => $"{group.Type}({string.Join("; ", group.Parts.Select(Said))})",
        FirstOffenceCondition or NotListed => condition.Type,
        _ => $"{condition.Type} {condition.Text}",
    };
}
