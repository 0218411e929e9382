using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Lists;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine.Proposals;

// Finds the items that may carry an act: those alleged, or those listed for its violation, of lists that bind the organ and apply in time.
internal static class ActEvaluations
{
    public static ActEvaluation About(ExemptionCase asked, Act act, Rulebook rulebook, IActEvaluator evaluator)
    {
        var norm = act.Norms.Count > 0 ? act.Norms.MaxBy(norm => norm.FineMax) : null;
        var context = new ActContext(asked, act, rulebook.Calendar, rulebook.Readings.Direct, rulebook.IdentityOf);
        var notes = new List<string>(Notes(asked, act));
        var candidates = Candidates(act, norm, rulebook, notes);

        return new()
        {
            Context = context,
            Rulebook = rulebook,
            Items = Usable(candidates, context, rulebook, notes),
            CoercionItems = CoercionItems(asked, act, rulebook),
            Norm = norm,
            Notes = notes,
            Evaluator = evaluator,
        };
    }

    private static ListItem[] Candidates(Act act, Norm? norm, Rulebook rulebook, List<string> notes)
    {
        if (rulebook.Find(norm is null ? act.Item : norm.Item) is { } item)
        {
            return item.Family;
        }

        return norm is null && act is { Item: null, Violation: { } violation } ? ByViolation(violation, act, rulebook, notes) : [];
    }

    private static ListItem[] ByViolation(string violation, Act act, Rulebook rulebook, List<string> notes)
    {
        var found = rulebook.ByViolation(violation).Where(item => act.Domain is null || item.Domain == act.Domain).ToArray();

        if (found.Length == 0)
        {
            notes.Add($"各清单都没有列出“{violation}”，直接依照行政处罚法判断");
        }

        return found;
    }

    private static List<ListItem> Usable(ListItem[] candidates, ActContext context, Rulebook rulebook, List<string> notes)
    {
        var usable = new List<ListItem>(candidates.Length);

        foreach (var item in candidates.Where(item => !item.ForCoercion))
        {
            if (Obstacle(item, context, rulebook) is { } obstacle)
            {
                notes.Add(obstacle);
                continue;
            }

            usable.Add(item);

            if (IsByAnalogy(item, context.Act) is { } analogy)
            {
                notes.Add(analogy);
            }

            notes.AddRange(item.Changes.Where(change => change.Since <= context.Asked.Decided).Select(change => Said(item, change)));
        }

        return usable;
    }

    // The norm of the case goes before the one of the list; where they differ, the item serves as a measure. Null: they do not.
    private static string? IsByAnalogy(ListItem item, Act act)
    {
        if (act.Statute?.Clause is not { } clause || item.PenaltyBasis is not { Length: > 0 } listed)
        {
            return null;
        }

        var (own, other) = (Identities.Plain(clause), Identities.Plain(listed));
        return own.Contains(other, StringComparison.Ordinal) || other.Contains(own, StringComparison.Ordinal)
            ? null
            : $"本案的处罚依据是{clause}，与《{item.List.Title}》所列的{listed}不同，参照该清单事项";
    }

    private static string Said(ListItem item, LawChange change)
    {
        var how = change.ReplacedBy is { } by ? $"由{by}替代" : "已经变动";
        return $"《{item.List.Title}》引用的{change.Law}自{Days.Said(change.Since)}起{how}：{change.Note}";
    }

    // Why the item does not apply here; null where it does.
    private static string? Obstacle(ListItem item, ActContext context, Rulebook rulebook)
    {
        var (list, organ, readings) = (item.List, context.Asked.Organ, rulebook.Readings);

        // A list of no known region can bind nobody, but whoever alleges it is told to ask a person.
        if (list.Regions.Count == 0 && readings.CannotDecide(item))
        {
            return null;
        }

        if (!list.Binds(organ.Code))
        {
            return $"《{list.Title}》属于其他地区，对本机关没有约束力，仅供参考";
        }

        if (!IsOfDomain(item, organ, readings))
        {
            return $"《{list.Title}》的事项“{item.Id}”属于{item.Domain}领域，对本机关没有约束力";
        }

        if (list.Kind == ListForms.Published)
        {
            return $"《{list.Title}》是公布的案例，不是清单，仅供参考";
        }

        return list.Draft ? $"《{list.Title}》是征求意见稿，不作为依据" : OutOfTime(item, context, readings);
    }

    private static bool IsOfDomain(ListItem item, Organ organ, Readings readings) =>
        organ.Domain.Length == 0 || organ.Level == "township" || item.Domain == organ.Domain || readings.ComprehensiveDomains.Contains(organ.Domain);

    // What is promised to whoever discloses is relied on by disclosing, not by acting.
    private static DateOnly ReliedOn(ListItem item, ActContext context)
    {
        if (item.Kind == ListForms.ByDisclosure && context.Act.Disclosed is { } told)
        {
            return told;
        }

        return context.LastDay ?? context.Discovered ?? context.Asked.Decided;
    }

    private static string? OutOfTime(ListItem item, ActContext context, Readings readings)
    {
        var list = item.List;
        var then = list.IsInForce(ReliedOn(item, context));
        var now = list.IsInForce(context.Asked.Decided);
        var applies = (then && now)
            || (then && readings.ExpiredListReliedOn)
            || (now && (list.PendingMayUse ?? readings.NewListReachesBack));

        if (applies)
        {
            return null;
        }

        var until = list.To is { } to ? $"，至{Days.Said(to)}" : "";
        var why = then || now ? "按过渡条款或者掌握口径不适用于本案" : "在行为时和决定时均不在施行期间";
        return $"《{list.Title}》（{list.Version}{until}）{why}，不作为依据";
    }

    // The item named; or what the act itself is alleged under, where that is a no-coercion item.
    private static ListItem[] CoercionItems(ExemptionCase asked, Act act, Rulebook rulebook)
    {
        if (act.Coercion is not { MustConfiscate: not true, UnrelatedOrNecessities: not true } coercion)
        {
            return [];
        }

        var family = rulebook.Find(coercion.Item ?? act.Item)?.Family ?? [];
        return Array.FindAll(family, item => item.ForCoercion && item.List.Binds(asked.Organ.Code) && item.List.IsInForce(asked.Decided)
            && !rulebook.Readings.CannotDecide(item));
    }

    private static IEnumerable<string> Notes(ExemptionCase asked, Act act)
    {
        foreach (var old in asked.Party.Succeeds)
        {
            yield return Party.IsNewCode(old) ? $"{old.Id}是当事人换码以前的代码，其记录一并计入" : $"{old.Kind}的{old.Id}的记录不当然计入；计入就不是初次的，提请研究";
        }

        foreach (var earlier in asked.Register?.Events ?? [])
        {
            if (earlier.Subject is { } subject && !asked.Party.Is(subject) && !asked.Party.IsAkinTo(subject))
            {
                yield return $"{earlier.SubjectName ?? subject}的记录属于其他主体，没有计入";
            }
        }

        foreach (var name in act.Facts.Keys.Where(name => !FactTable.IsAskedNumber(name) && act.Item is null))
        {
            yield return $"案情表没有“{name}”这个数字的名称，没有用到";
        }
    }
}
