using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>关联统一身份认证: whoever is signed in, and has just shown who he is, lets his account be known by what the identity service says of him.</summary>
public sealed class LinkIdentity(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    /// <param name="begunIn">The session in which it was begun; the answer itself comes without its cookie.</param>
    public Task<Result<Account>> ExecuteAsync(SessionId begunIn, ProvenIdentity identity, CancellationToken cancel) =>
        transactions.RunAsync(_ => InTransactionAsync(begunIn, identity, cancel), cancel);

    private async Task<Result<Account>> InTransactionAsync(SessionId begunIn, ProvenIdentity identity, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = await db.OfficeSessions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == begunIn, cancel);

        if (session?.Account is not { } id || !session.IsOpenAt(now) || now - session.ConfirmedAt > Acts.ConfirmationHolds + IdentityLinks.AtTheService)
        {
            return IdentityProblems.LinkLost();
        }

        var account = await db.Accounts.FromSql($"select * from accounts where id = {id.Value} for update").SingleAsync(cancel);

        if (await db.Accounts.AnyAsync(one => one.Issuer == identity.Issuer && one.Subject == identity.Subject && one.Id != id, cancel))
        {
            return IdentityProblems.LinkedElsewhere();
        }

        account.LinkTo(identity.Issuer, identity.Subject);
        db.Add(SecurityEntry.Of(SecurityEvent.IdentityLinked, session, $"由本人，标识 {identity.Subject}", now));
        return account;
    }
}
