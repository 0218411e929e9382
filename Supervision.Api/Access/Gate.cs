using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>The questions of the door that need nothing but actor, act and object.</summary>
public static class Gate
{
    /// <param name="supervised">The departments that a supervisor supervises.</param>
    public static bool IsRelated(Actor actor, ActRow act, ActObject of, IReadOnlyList<DepartmentCode> supervised, DateOnly today) =>
        act.Relations.Count == 0
        || actor.Role is Role.Program
        || act.Relations.Any(relation => Holds(relation, actor, of, supervised, today));

    public static Problem Unrelated(ActRow act, ActObject of, IReadOnlyDictionary<DepartmentCode, string> names)
    {
        if (act.Relations.Contains(Relation.Drawn))
        {
            return AccessProblems.NotDrawn(act, of);
        }

        if (act.Relations.Contains(Relation.Handler))
        {
            var handlers = string.Join('、', of.Handlers.Select(handler => handler.Name).Distinct());
            return AccessProblems.NotHandler(act, of, handlers.Length == 0 ? Departments(of.Own, names) : handlers);
        }

        if (act.Relations.Contains(Relation.Holder))
        {
            return AccessProblems.NotHolder(act, of, string.Join('、', of.Holders.Select(holder => holder.Name).Distinct()));
        }

        return AccessProblems.NotYours(act, of, Departments(Meant(act, of), names));
    }

    /// <summary>Steps that another must have taken and that he took himself, or that whom he stands in for took.</summary>
    public static IEnumerable<EarlierSigner> TakenByHimself(Actor actor, ActRow act, ActObject of) =>
        of.Signers.Where(signer => act.Others.Contains(signer.Step) && signer.Is(actor));

    private static bool Holds(Relation relation, Actor actor, ActObject of, IReadOnlyList<DepartmentCode> supervised, DateOnly today)
    {
        return relation switch
        {
            Relation.Own => of.Own.Count > 0 && of.Own.All(code => code == actor.Department),
            Relation.Lead => of.Leads.Count > 0 && of.Leads.All(code => code == actor.Department),
            Relation.Item => of.Participants.Contains(actor.Department),
            Relation.Team => of.Team == actor.Department,
            Relation.Drawn => of.Officers.Any(officer => officer.Is(actor) && officer.ValidTo >= today),
            Relation.Handler => of.Own.Contains(actor.Department) && of.Handlers.Any(handler => handler.Person == actor.Id),
            Relation.Holder => of.Own.Contains(actor.Department) && of.Holders.Any(holder => holder.Person == actor.Id),
            Relation.Chief => of.Own.Contains(actor.Department) && actor is { IsChief: true, Role: Role.Approver },
            Relation.Region => of.Departments.Any(supervised.Contains),
            _ => false,
        };
    }

    private static IReadOnlyList<DepartmentCode> Meant(ActRow act, ActObject of)
    {
        if (act.Relations.Contains(Relation.Team) && of.Team is { } team)
        {
            return [team];
        }

        return act.Relations.Contains(Relation.Own) && of.Own.Count > 0 ? of.Own : of.Leads;
    }

    private static string Departments(IReadOnlyList<DepartmentCode> codes, IReadOnlyDictionary<DepartmentCode, string> names) =>
        string.Join('、', codes.Distinct().Select(code => names.TryGetValue(code, out var name) ? name : code.ToString()));
}
