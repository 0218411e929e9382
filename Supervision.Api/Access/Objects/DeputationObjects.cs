using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Objects;

/// <summary>Deputations and exceptions, as the gate asks of them: whose they are.</summary>
public static class DeputationObjects
{
    /// <summary>A granted role that is about to be deputised.</summary>
    public static LoadObject Grant(RoleGrantId id)
    {
        return async (db, cancel) =>
        {
            var found = await (
                from grant in db.RoleGrants.AsNoTracking()
                join person in db.Persons.AsNoTracking() on grant.Person equals person.Id
                where grant.Id == id
                select new { Grant = grant, person.Name }).SingleOrDefaultAsync(cancel);

            if (found is null)
            {
                return AccountProblems.GrantNotFound();
            }

            return new ActObject($"{found.Name}的角色“{found.Grant.RoleName}”")
            {
                Own = [found.Grant.Department],
                Holders = [new(EarlierStep.RoleHeld, found.Grant.Person, found.Name)],
                Hidden = AccountProblems.GrantNotFound(),
            };
        };
    }

    /// <summary>A deputation that waits for whom it names.</summary>
    public static LoadObject Offered(DeputationId id) => Of(id, found => [new(EarlierStep.RoleHeld, found.Deputy, found.DeputyName)]);

    /// <summary>A deputation that either of the two may end.</summary>
    public static LoadObject Either(DeputationId id)
    {
        return Of(id, found =>
        [
            new(EarlierStep.RoleHeld, found.Principal, found.PrincipalName),
            new(EarlierStep.RoleHeld, found.Deputy, found.DeputyName),
        ]);
    }

    /// <summary>An exception for this person, which the head of an office signs where he has a role, and never he himself.</summary>
    public static LoadObject Waiver(DepartmentCode office, PersonId person)
    {
        return async (db, cancel) =>
        {
            var name = await db.Persons.AsNoTracking().Where(one => one.Id == person).Select(one => one.Name).SingleOrDefaultAsync(cancel);

            if (name is null)
            {
                return PairWaiverProblems.PersonMissing();
            }

            var departments = await db.RoleGrants.AsNoTracking().Where(one => one.Person == person && one.Ended == null)
                .Select(one => one.Department).Distinct().ToListAsync(cancel);

            if (departments.Count == 0)
            {
                return PairWaiverProblems.PersonMissing();
            }

            IReadOnlyList<DepartmentCode> own = departments.Contains(office) ? [office] : departments;
            return new ActObject($"{name}的例外") { Own = own, Signers = [new(EarlierStep.WaivedFor, person, name)] };
        };
    }

    /// <summary>An exception that stands.</summary>
    public static LoadObject Registered(PairWaiverId id)
    {
        return async (db, cancel) =>
        {
            var found = await db.PairWaivers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (found is null)
            {
                return PairWaiverProblems.NotFound();
            }

            return new ActObject($"例外{found.Number}") { Own = [found.Department], Hidden = PairWaiverProblems.NotFound(), Key = found.Number };
        };
    }

    private static LoadObject Of(DeputationId id, Func<Deputation, IReadOnlyList<EarlierSigner>> holders)
    {
        return async (db, cancel) =>
        {
            var found = await db.Deputations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (found is null)
            {
                return DeputationProblems.NotFound();
            }

            return new ActObject($"授权代理{found.Document}")
            {
                Own = [found.Department],
                Holders = holders(found),
                Signers = [EarlierStep.By(EarlierStep.Deputised, found.Entered.By)],
                Hidden = DeputationProblems.NotFound(),
                Key = found.Document,
            };
        };
    }
}
