using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Passkeys;

/// <summary>删除通行密钥: one of one's own, after showing who one is; from then on it opens nothing.</summary>
public sealed class RemovePasskey(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    private const string Act = "删除通行密钥";

    /// <param name="key">Its credential id, as a page writes it.</param>
    public Task<Result<StoredPasskey>> ExecuteAsync(OfficeSession session, string? key, CancellationToken cancel) =>
        transactions.RunAsync(_ => InTransactionAsync(session, key, cancel), cancel);

    private async Task<Result<StoredPasskey>> InTransactionAsync(OfficeSession shown, string? key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (shown.AccountId is not { } account || !shown.IsConfirmedAt(now, Acts.ConfirmationHolds))
        {
            return SignInProblems.ConfirmFirst(Act);
        }

        var own = await db.Passkeys.Where(one => one.Account == account && one.RemovedAt == null).ToListAsync(cancel);

        if (own.FirstOrDefault(one => Written(one) == key) is not { } passkey)
        {
            return SignInProblems.PasskeyNotFound();
        }

        var session = await db.OfficeSessions.AsNoTracking().SingleAsync(one => one.Id == shown.SessionId, cancel);
        passkey.Remove(now);
        db.Add(SecurityEntry.Of(SecurityEvent.PasskeyRemoved, session, passkey.Name, now));
        return passkey;
    }

    /// <summary>How a page names a key.</summary>
    public static string Written(StoredPasskey passkey) => Base64Url.EncodeToString(passkey.CredentialId);
}
