using Supervision.Core.Exemptions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// Finds the items that may carry an act: those alleged, or those listed for its violation, of lists that bind the organ and are in force.
internal static class Questions
{
    public static Question About(ExemptionCase asked, Act act, Rulebook rulebook)
    {
        var norm = act.Norms.Count > 0 ? act.Norms.MaxBy(norm => norm.FineMax) : null;
        var alleged = norm is null ? act.Item : norm.Item;
        var notes = new List<string>();
        var candidates = rulebook.Find(alleged) is { } item ? [item]
            : norm is null && act.Violation is { } violation ? rulebook.ByViolation(violation) : [];
        var usable = candidates.Where(item => !item.ForCoercion && Applies(item, asked, act, rulebook, notes)).ToList();

        notes.AddRange(asked.Party.Succeeds.Select(old => $"{old.Kind}的{old.Id}的记录不当然计入，请研究"));
        notes.AddRange((asked.Register?.Events ?? []).Where(earlier => earlier.Subject is not null && earlier.Subject != asked.Party.Id)
            .Select(earlier => $"{earlier.SubjectName ?? earlier.Subject}的记录属于其他主体，没有计入"));

        return new(
            new(asked, act, rulebook.Calendar, id => rulebook.Find(id)?.Violation, new Dictionary<string, string>(StringComparer.Ordinal)),
            rulebook, usable, norm, notes);
    }

    private static bool Applies(ListItem item, ExemptionCase asked, Act act, Rulebook rulebook, List<string> notes)
    {
        if (rulebook.Readings.UndecidedVerification.Contains(item.List.Verified))
        {
            return true;
        }

        if (!item.List.Binds(asked.Organ.Code) || (asked.Organ.Domain.Length > 0 && asked.Organ.Level != "township" && item.Domain != asked.Organ.Domain))
        {
            notes.Add($"《{item.List.Title}》属于其他地区或者领域，对本机关没有约束力");
            return false;
        }

        // 从旧兼从轻: a list in force on either day can be relied on.
        var day = act.Ongoing ? asked.Decided : act.To ?? act.From ?? asked.Decided;

        if (item.List.IsInForce(asked.Decided) || item.List.IsInForce(day))
        {
            return true;
        }

        notes.Add($"《{item.List.Title}》{(item.List.Draft ? "是征求意见稿" : "在行为时和决定时均不在施行期间")}，不作为依据");
        return false;
    }
}
