using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Passkeys;

/// <summary>用通行密钥再次验证身份: with a key of whoever is signed in, and with no other.</summary>
public sealed class ConfirmWithPasskey(
    SupervisionDb db, Transactions transactions, IPasskeyHandler<Account> passkeys, CheckPasskey check, PasskeyState state, TimeProvider clock)
{
    public async Task<Result<PasskeyQuestion>> AskAsync(OfficeSession session, HttpContext context, CancellationToken cancel)
    {
        if (session.AccountId is not { } id)
        {
            return SignInProblems.PasskeyNotFound();
        }

        if (!await db.Passkeys.AnyAsync(one => one.Account == id && one.RemovedAt == null, cancel))
        {
            return SignInProblems.NoPasskey();
        }

        var account = await db.Accounts.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        var question = await passkeys.MakeRequestOptionsAsync(account, context);
        return new PasskeyQuestion(question.RequestOptionsJson, state.Seal(question.AssertionState, Of(session)));
    }

    /// <returns>The session, confirmed now.</returns>
    public async Task<Result<OfficeSession>> ExecuteAsync(OfficeSession session, PasskeyAnswer answer, HttpContext context, CancellationToken cancel)
    {
        var asked = state.Take(answer.State, Of(session));
        var told = await transactions.RunAsync<Attempted<OfficeSession>>(
            async _ => new Attempted<OfficeSession>(await TryAsync(session, answer.Credential, asked, context, cancel)), cancel);
        return told.Match(attempt => attempt.Outcome, problem => problem);
    }

    private async Task<Result<OfficeSession>> TryAsync(OfficeSession shown, string? credential, string? asked, HttpContext context, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = await db.OfficeSessions.SingleAsync(one => one.Id == shown.SessionId, cancel);
        var holder = await check.HolderAsync(credential, asked, context);

        if (holder is null || holder.Id != session.Account || holder.IsLockedAt(now))
        {
            db.Add(SecurityEntry.Of(SecurityEvent.ConfirmFailed, session, "通行密钥没有通过验证", now));
            return SignInProblems.PasskeyUnusable();
        }

        session.Confirm(now);
        db.Add(SecurityEntry.Of(SecurityEvent.Confirmed, session, "通行密钥", now));
        return shown with { ConfirmedAt = now };
    }

    private static string Of(OfficeSession session) => $"confirm:{session.SessionId}";
}
