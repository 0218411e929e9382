using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>Finds the account that is about to change, and what ends with it. Works inside an act, which has asked who may.</summary>
public sealed class FindAccount(SupervisionDb db)
{
    public async Task<Result<ManagedAccount>> ForChangeAsync(AccountId id, CancellationToken cancel)
    {
        if (await db.Accounts.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } account)
        {
            return AccountProblems.NotFound();
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
