using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>再次验证身份: before an act is signed, whoever is signed in shows once more that it is him. Failures count as at the sign-in.</summary>
public sealed class ConfirmIdentity(SupervisionDb db, Transactions transactions, CurrentSession current, Credentials credentials, OfficeClock clock)
{
    /// <returns>The session, confirmed now.</returns>
    public async Task<Result<OfficeSession>> ExecuteAsync(OfficeSession session, string? password, string? code, CancellationToken cancel)
    {
        var told = await current.AsProgramAsync(() => transactions.RunAsync<Attempted<OfficeSession>>(
            async _ => new Attempted<OfficeSession>(await TryAsync(session, password ?? "", code, cancel)), cancel));
        return told.Match(attempt => attempt.Outcome, problem => problem);
    }

    private async Task<Result<OfficeSession>> TryAsync(OfficeSession shown, string password, string? code, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = await db.OfficeSessions.SingleAsync(one => one.Id == shown.SessionId, cancel);

        if (session.Account is not { } id)
        {
            session.Confirm(now);
            return shown with { ConfirmedAt = now };
        }

        var account = await db.Accounts.FromSql($"select * from accounts where id = {id.Value} for update").SingleAsync(cancel);
        var secret = credentials.Unseal(account.CodeSecret);
        var step = secret is null ? null : OneTimeCode.StepOf(code, secret, clock.GetRealUtcNow(), account.CodeStep);

        // Whoever came by the identity service has shown a password there.
        var byService = session.Way is SignInWay.IdentityService;
        var isRight = byService || credentials.VerifyPassword(account, password) is not PasswordVerificationResult.Failed;

        if (account.IsLockedAt(now) || !isRight || step is null)
        {
            return Fail(session, account, now);
        }

        account.Succeed(step);
        session.Confirm(now);
        db.Add(SecurityEntry.Of(SecurityEvent.Confirmed, session, byService ? "动态口令" : "密码和动态口令", now));
        return shown with { ConfirmedAt = now };
    }

    // Who fails often enough is signed out: somebody else may sit there.
    private Result<OfficeSession> Fail(SignedInSession session, Account account, DateTimeOffset now)
    {
        if (!account.IsLockedAt(now))
        {
            account.Fail(now);
        }

        db.Add(SecurityEntry.Of(SecurityEvent.ConfirmFailed, session, "密码或者动态口令不对", now));

        if (account.IsLockedAt(now))
        {
            session.End(now);
            db.Add(SecurityEntry.Of(SecurityEvent.LockedOut, session, "连续5次不成功，锁定15分钟，本次登录结束", now));
        }

        return SignInProblems.NotConfirmed();
    }
}
