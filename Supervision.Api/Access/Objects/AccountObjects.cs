using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Objects;

/// <summary>Accounts and granted roles, as the gate asks of them: whose they are, and who entered them.</summary>
public static class AccountObjects
{
    public static LoadObject Account(AccountId id) => async (db, cancel) =>
    {
        var found = await (
            from account in db.Accounts.AsNoTracking()
            join person in db.Persons.AsNoTracking() on account.Person equals person.Id
            where account.Id == id
            select new { account.LoginName, account.Person, person.Name }).SingleOrDefaultAsync(cancel);

        if (found is null)
        {
            return AccountProblems.NotFound();
        }

        return new ActObject($"账号{found.LoginName}")
        {
            Signers = [new(EarlierStep.AccountHeld, found.Person, found.Name)],
            Key = found.LoginName,
        };
    };

    public static LoadObject Grant(RoleGrantId id) => async (db, cancel) =>
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
            Signers =
            [
                EarlierStep.By(EarlierStep.GrantEntered, found.Grant.Entered.By),
                new(EarlierStep.RoleHeld, found.Grant.Person, found.Name),
            ],
        };
    };
}
