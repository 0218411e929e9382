using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>解除统一身份认证: the holder's own account is known by it no more.</summary>
public sealed class UnlinkIdentity(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(OfficeSession session, CancellationToken cancel) =>
        transactions.RunAsync(_ => InTransactionAsync(session, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(OfficeSession shown, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (shown.AccountId is not { } id || !shown.IsConfirmedAt(now, Acts.ConfirmationHolds))
        {
            return SignInProblems.ConfirmFirst("解除统一身份认证");
        }

        var account = await db.Accounts.FromSql($"select * from accounts where id = {id.Value} for update").SingleAsync(cancel);

        if (account.Subject is not { } subject)
        {
            return IdentityProblems.NothingLinked();
        }

        var session = await db.OfficeSessions.AsNoTracking().SingleAsync(one => one.Id == shown.SessionId, cancel);
        account.Unlink();
        db.Add(SecurityEntry.Of(SecurityEvent.IdentityUnlinked, session, $"由本人，标识 {subject}", now));
        return default(Done);
    }
}
