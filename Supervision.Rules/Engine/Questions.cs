using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine;

// Finds the items that may carry an act: those alleged, or those listed for its violation, of lists that bind the organ and apply in time.
internal static class Questions
{
    public static Question About(ExemptionCase asked, Act act, Rulebook rulebook, Func<Condition, Inquiry, Verdict>? answers = null)
    {
        var norm = act.Norms.Count > 0 ? act.Norms.MaxBy(norm => norm.FineMax) : null;
        var inquiry = new Inquiry(asked, act, rulebook.Calendar, rulebook.IdentityOf);
        var notes = Notes(asked, act);
        var candidates = rulebook.Find(norm is null ? act.Item : norm.Item) is { } item ? item.Family
            : norm is null && act.Item is null && act.Violation is { } violation ? ByViolation(violation, act, rulebook, ref notes) : [];
        return new(inquiry, rulebook, Usable(candidates, inquiry, rulebook, ref notes), norm, notes ?? [], answers);
    }

    private static ListItem[] ByViolation(string violation, Act act, Rulebook rulebook, ref List<string>? notes)
    {
        var found = rulebook.ByViolation(violation).Where(item => act.Domain is null || item.Domain == act.Domain).ToArray();

        if (found.Length == 0)
        {
            (notes ??= []).Add($"各清单都没有列出“{violation}”，直接依照行政处罚法判断");
        }

        return found;
    }

    private static ListItem[] Usable(ListItem[] candidates, Inquiry inquiry, Rulebook rulebook, ref List<string>? notes)
    {
        var usable = candidates;

        for (var i = 0; i < candidates.Length; i++)
        {
            var item = candidates[i];

            if (item.ForCoercion || Obstacle(item, inquiry, rulebook) is { } obstacle && Add(ref notes, obstacle))
            {
                usable = ReferenceEquals(usable, candidates) ? candidates[..i] : usable;
            }
            else
            {
                usable = ReferenceEquals(usable, candidates) ? usable : [.. usable, item];

                foreach (var change in item.Changes)
                {
                    if (change.Since <= inquiry.Asked.Decided)
                    {
                        Add(ref notes, $"《{item.List.Title}》引用的{change.Law}自{Days.Said(change.Since)}起{(change.ReplacedBy is { } by ? $"由{by}替代" : "已经变动")}：{change.Note}");
                    }
                }
            }
        }

        return usable;
    }

    private static bool Add(ref List<string>? notes, string note)
    {
        (notes ??= []).Add(note);
        return true;
    }

    // Why the item does not apply here; null where it does.
    private static string? Obstacle(ListItem item, Inquiry inquiry, Rulebook rulebook)
    {
        var (list, organ, readings) = (item.List, inquiry.Asked.Organ, rulebook.Readings);

        // A list of no known region can bind nobody, but whoever alleges it is told to ask a person.
        if (list.Regions.Count == 0 && readings.CannotDecide(item))
        {
            return null;
        }

        if (!list.Binds(organ.Code))
        {
            return $"《{list.Title}》属于其他地区，对本机关没有约束力，仅供参考";
        }

        if (organ.Domain.Length > 0 && organ.Level != "township" && item.Domain != organ.Domain && !readings.ComprehensiveDomains.Contains(organ.Domain))
        {
            return $"《{list.Title}》的事项“{item.Id}”属于{item.Domain}领域，对本机关没有约束力";
        }

        if (list.Draft)
        {
            return $"《{list.Title}》是征求意见稿，不作为依据";
        }

        var acted = ActedOn(inquiry);
        var (then, now) = (list.IsInForce(acted), list.IsInForce(inquiry.Asked.Decided));
        return (then && now)
            || (then && readings.ExpiredListReliedOn)
            || (now && (list.PendingMayUse ?? readings.NewListReachesBack))
            ? null
            : $"《{list.Title}》（{list.Version}{(list.To is { } to ? $"，至{Days.Said(to)}" : "")}）{(then || now ? "按过渡条款或者掌握口径不适用于本案" : "在行为时和决定时均不在施行期间")}，不作为依据";
    }

    public static DateOnly ActedOn(Inquiry inquiry) => inquiry.LastDay ?? inquiry.Discovered ?? inquiry.Asked.Decided;

    private static List<string>? Notes(ExemptionCase asked, Act act)
    {
        List<string>? notes = null;

        foreach (var old in asked.Party.Succeeds)
        {
            Add(ref notes, Party.IsNewCode(old) ? $"{old.Id}是当事人换码以前的代码，其记录一并计入" : $"{old.Kind}的{old.Id}的记录不当然计入，请研究");
        }

        foreach (var earlier in asked.Register?.Events ?? [])
        {
            if (earlier.Subject is { } subject && !asked.Party.Is(subject))
            {
                Add(ref notes, $"{earlier.SubjectName ?? subject}的记录属于其他主体，没有计入");
            }
        }

        foreach (var name in act.Facts.Keys)
        {
            if (!FactTable.IsAskedNumber(name) && act.Item is null)
            {
                Add(ref notes, $"案情表没有“{name}”这个数字的名称，没有用到");
            }
        }

        return notes;
    }
}
