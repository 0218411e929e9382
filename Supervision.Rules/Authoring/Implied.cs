using Supervision.Rules.Conditions;

namespace Supervision.Rules.Authoring;

// Whether one condition cannot hold without the other.
internal static class Implied
{
    public static bool By(Condition narrow, Condition wide) => (narrow, wide) switch
    {
        (HarmCondition a, HarmCondition b) => a.Most <= b.Most,
        (FoundByCondition a, FoundByCondition b) => a.Ways.All(b.Ways.Contains),
        (PartyCondition a, PartyCondition b) => a.Words.All(b.Words.Contains),
        (FindingCondition a, FindingCondition b) => a.Finding == b.Finding && (!IsWorded(a) || a.Text == b.Text),
        (FirstOffenceCondition a, FirstOffenceCondition b) => a.Definition == b.Definition,
        (CorrectionCondition, CorrectionCondition) or (NotListed, NotListed) => narrow.Type == wide.Type,
        (Not { Parts: [var a] }, Not { Parts: [var b] }) when Ranges.Limit(narrow) is null => By(b, a),
        (_, AnyOf either) when narrow is not AnyOf => either.Parts.Any(part => By(narrow, part)),
        (AnyOf some, _) => some.Parts.All(part => By(part, wide)),
        _ when Ranges.Limit(narrow) is { } inner && Ranges.Limit(wide) is { } outer => inner.Scale == outer.Scale && Ranges.Contains(outer.Bounds, inner.Bounds),
        (AllOf all, _) => all.Parts.Any(part => By(part, wide)),
        (_, AllOf all) => all.Parts.All(part => By(narrow, part)),
        _ => narrow.Type == wide.Type && narrow.Parts.Count == 0 && narrow.Text == wide.Text,
    };

    // What these findings are about is said by their words alone.
    private static bool IsWorded(FindingCondition finding) =>
        finding.Type is "subject_matter_scope_or_exclusion" or "party_type_scope_or_exclusion" or "location_scope" or "quantity_threshold" or "finding";
}
