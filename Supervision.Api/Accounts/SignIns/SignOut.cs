using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>退出: ends this session, or every session of its account.</summary>
public sealed class SignOut(SupervisionDb db, Transactions transactions, CurrentSession current, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(OfficeSession session, bool everywhere, CancellationToken cancel) =>
        current.AsProgramAsync(() => transactions.RunAsync(_ => InTransactionAsync(session, everywhere, cancel), cancel));

    private async Task<Result<Done>> InTransactionAsync(OfficeSession session, bool everywhere, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var isEvery = everywhere && session.AccountId is not null;
        var open = await db.OfficeSessions
            .Where(one => one.EndedAt == null && (one.Id == session.SessionId || (isEvery && one.Account == session.AccountId)))
            .ToListAsync(cancel);

        foreach (var one in open)
        {
            one.End(now);
            db.Add(SecurityEntry.Of(SecurityEvent.SignedOut, one, isEvery ? "退出全部登录" : "退出", now));
        }

        return default(Done);
    }
}
