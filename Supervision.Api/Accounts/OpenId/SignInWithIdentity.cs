using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>用统一身份认证登录: whoever the identity service knows, and whose account is linked with that, is signed in. It makes no accounts.</summary>
public sealed class SignInWithIdentity(SupervisionDb db, Transactions transactions, OpenSession open, TimeProvider clock)
{
    /// <param name="before">The session in which it was begun; it ends when the new one opens.</param>
    public async Task<Result<SignedIn>> ExecuteAsync(ProvenIdentity identity, SessionId? before, SignInPlace place, CancellationToken cancel)
    {
        var told = await transactions.RunAsync<Attempted<SignedIn>>(
            async _ => new Attempted<SignedIn>(await TryAsync(identity, before, place, cancel)), cancel);
        return told.Match(attempt => attempt.Outcome, problem => problem);
    }

    private async Task<Result<SignedIn>> TryAsync(ProvenIdentity identity, SessionId? before, SignInPlace place, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var account = await db.Accounts
            .FromSql($"select * from accounts where issuer = {identity.Issuer} and subject = {identity.Subject} for update").SingleOrDefaultAsync(cancel);

        if (account is null)
        {
            db.Add(SecurityEntry.Of(SecurityEvent.SignInFailed, place.Address, $"统一身份认证的标识没有关联账号：{identity.Subject}", now));
            return IdentityProblems.NotLinked();
        }

        var person = await db.Persons.AsNoTracking().SingleAsync(one => one.Id == account.Person, cancel);

        if (account.Suspended is not null || person.Left is not null || account.IsLockedAt(now))
        {
            db.Add(SecurityEntry.Of(SecurityEvent.SignInFailed, account, person.Name, place.Address, "账号不能使用，用统一身份认证登录", now));
            return SignInProblems.CannotSignIn();
        }

        var opened = await open.ForAsync(account, person, SignInWay.IdentityService, place, cancel);

        if (opened.Succeeded(out var signedIn, out _))
        {
            account.Succeed(null);
            await EndAsync(before, now, cancel);
            AwaitFactor(identity, signedIn);
        }

        return opened;
    }

    private static void AwaitFactor(ProvenIdentity identity, SignedIn signedIn)
    {
        if (!identity.HasSecondFactor)
        {
            signedIn.Session.AwaitConfirmation();
        }
    }

    private async Task EndAsync(SessionId? before, DateTimeOffset now, CancellationToken cancel)
    {
        if (before is { } id && await db.OfficeSessions.SingleOrDefaultAsync(one => one.Id == id && one.EndedAt == null, cancel) is { } session)
        {
            session.End(now);
            db.Add(SecurityEntry.Of(SecurityEvent.SignedOut, session, "在同一浏览器里重新登录", now));
        }
    }
}
