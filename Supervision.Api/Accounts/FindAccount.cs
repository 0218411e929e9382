using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>Finds the account that a 安全管理员 is about to change: nobody else may, and never his own.</summary>
public sealed class FindAccount(SupervisionDb db)
{
    /// <summary>Null when this actor may do it.</summary>
    public static Problem? WhyNot(string act, Actor actor) =>
        actor.Role is Role.SecurityAdministrator ? null : AccountProblems.NotASecurityAdministrator(act, actor);

    public async Task<Result<ManagedAccount>> ForChangeAsync(string act, Actor actor, AccountId id, CancellationToken cancel)
    {
        if (WhyNot(act, actor) is { } refused)
        {
            return refused;
        }

        if (await db.Accounts.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } account)
        {
            return AccountProblems.NotFound();
        }

        if (actor.IsPerson(account.Person))
        {
            return AccountProblems.SelfIsNotManaged();
        }

        return new ManagedAccount(account, await db.Persons.SingleAsync(person => person.Id == account.Person, cancel));
    }

    /// <summary>Ends every session of the account that is open.</summary>
    public async Task<int> EndSessionsAsync(AccountId id, string because, DateTimeOffset at, CancellationToken cancel)
    {
        var open = await db.OfficeSessions.Where(session => session.Account == id && session.EndedAt == null).ToListAsync(cancel);

        foreach (var session in open)
        {
            session.End(at);
            db.Add(SecurityEntry.Of(SecurityEvent.SignedOut, session, because, at));
        }

        return open.Count;
    }
}
