using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts;

/// <summary>One account: whose it is, in which roles, signed in where, and what the security log tells of it.</summary>
public sealed class AccountDesk(SupervisionDb db, Acts acts, TimeProvider clock)
{
    private const int Newest = 20;

    public async Task<Result<AccountDeskView>> ReadAsync(Actor actor, AccountId id, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.Accounts, AccountObjects.Account(id), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        if (await OneAsync(id, cancel) is not { } view)
        {
            return AccountProblems.NotFound();
        }

        var isOwn = view.Grants.Any(grant => grant.IsOpen && grant.Department == actor.Department);
        return actor.Role is Role.Approver && !isOwn ? AccountProblems.NotFound() : view with { MayChange = MayChange(actor, view) };
    }

    /// <summary>The account of whoever is signed in.</summary>
    public async Task<Result<AccountDeskView>> OwnAsync(AccountId id, CancellationToken cancel) =>
        await OneAsync(id, cancel) is { } view ? view : AccountProblems.NotFound();

    private static bool MayChange(Actor actor, AccountDeskView view) => actor.Role is Role.SecurityAdministrator && !actor.IsPerson(view.Person);

    private async Task<AccountDeskView?> OneAsync(AccountId id, CancellationToken cancel)
    {
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } account)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var person = await db.Persons.AsNoTracking().SingleAsync(one => one.Id == account.Person, cancel);
        var grants = await db.RoleGrants.AsNoTracking().Where(grant => grant.Person == person.Id).OrderBy(grant => grant.Id).ToListAsync(cancel);
        var sessions = await db.OfficeSessions.AsNoTracking().Where(session => session.Account == id && session.EndedAt == null && session.EndsAt > now)
            .OrderByDescending(session => session.OpenedAt).ToListAsync(cancel);
        var passkeys = await db.Passkeys.AsNoTracking().Where(passkey => passkey.Account == id && passkey.RemovedAt == null)
            .OrderBy(passkey => passkey.CreatedAt).ToListAsync(cancel);
        var happened = await db.SecurityLog.AsNoTracking().Where(entry => entry.Person == person.Id)
            .OrderByDescending(entry => entry.Number).Take(Newest).ToListAsync(cancel);
        return new(
            id, person.Id, account.LoginName, person.Name, person.Inspector, AccountReaders.StandingOf(account, person, now), account.Issuer, account.Reset,
            [.. grants.Select(grant => GrantLine.Of(grant, person.Name, OfficeClock.DayOf(now)))], sessions, passkeys, happened, false);
    }
}

/// <summary>One account as it stands.</summary>
public sealed record AccountDeskView(
    AccountId Id, PersonId Person, string LoginName, string Name, string? Inspector, string Standing, string? Issuer, Signed? Reset,
    IReadOnlyList<GrantLine> Grants, IReadOnlyList<SignedInSession> Sessions, IReadOnlyList<StoredPasskey> Passkeys,
    IReadOnlyList<SecurityEntry> Happened, bool MayChange);
