using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts;

/// <summary>The accounts of the installation, or for the head of an office those of his department; who cannot sign in first.</summary>
public sealed class AccountBoard(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public async Task<Result<AccountBoardView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.Accounts, OtherObjects.Nothing("账号"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var today = OfficeClock.Today(clock);
        var now = clock.GetUtcNow();
        var grants = await db.RoleGrants.AsNoTracking().Where(grant => grant.Ended == null).OrderBy(grant => grant.Id).ToListAsync(cancel);
        var held = grants.ToLookup(grant => grant.Person);
        var own = actor.Role is Role.Approver ? grants.Where(grant => grant.Department == actor.Department).Select(grant => grant.Person).ToHashSet() : null;
        var rows = await (
            from account in db.Accounts.AsNoTracking()
            join person in db.Persons.AsNoTracking() on account.Person equals person.Id
            orderby account.LoginName
            select new { Account = account, Person = person }).ToListAsync(cancel);
        var lines = rows.Where(row => own is null || own.Contains(row.Person.Id))
            .Select(row => new AccountLine(
                row.Account.Id, row.Account.LoginName, row.Person.Name, AccountReaders.StandingOf(row.Account, row.Person, now),
                [.. held[row.Person.Id].Select(grant => GrantLine.Of(grant, row.Person.Name, today))]))
            .OrderBy(line => line.Standing == AccountReaders.InUse).ToList();
        return new AccountBoardView(lines, actor.Role is Role.SecurityAdministrator);
    }
}

/// <summary>Accounts as they stand.</summary>
public sealed record AccountBoardView(IReadOnlyList<AccountLine> Lines, bool MayChange);

/// <summary>One account.</summary>
public sealed record AccountLine(AccountId Id, string LoginName, string Name, string Standing, IReadOnlyList<GrantLine> Grants);

/// <summary>One role of one person, as it stands on a day.</summary>
public sealed record GrantLine(
    RoleGrantId Id, string Person, DepartmentCode Department, string Role, string Standing, DateOnly From, DateOnly? Until, string Document, bool IsInitial,
    Signed Entered, Signed? Confirmed, bool IsOpen)
{
    /// <summary>Whether whoever looks at it may confirm it.</summary>
    public bool MayConfirm { get; init; }

    /// <summary>Who entered it and who confirmed it, each named once.</summary>
    public string Signers => string.Join("、", new[] { Entered.By.Signature, Confirmed?.By.Signature }.OfType<string>().Distinct());

    public static GrantLine Of(RoleGrant grant, string person, DateOnly today)
    {
        return new(
            grant.Id, person, grant.Department, grant.RoleName, StandingOf(grant, today), grant.From, grant.Until,
            grant.Document, grant.IsInitial, grant.Entered, grant.Confirmed, grant.Ended is null);
    }

    private static string StandingOf(RoleGrant grant, DateOnly today)
    {
        if (grant.Ended is not null)
        {
            return "已收回";
        }

        if (grant.Confirmed is null)
        {
            return $"待{grant.Confirmer}确认";
        }

        if (today < grant.From)
        {
            return "尚未开始";
        }

        return grant.IsValidOn(today) ? "有效" : "已到期";
    }
}
