using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>用统一身份认证再次验证身份: whoever is signed in shows the identity service anew who he is, with a second factor.</summary>
public sealed class ConfirmWithIdentity(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    /// <param name="begunIn">The session in which it was begun; the answer itself comes without its cookie.</param>
    /// <param name="asked">When the service was asked, by the real clock.</param>
    public async Task<Result<Done>> ExecuteAsync(SessionId begunIn, ProvenIdentity identity, DateTimeOffset asked, CancellationToken cancel)
    {
        var told = await transactions.RunAsync<Attempted<Done>>(
            async _ => new Attempted<Done>(await TryAsync(begunIn, identity, asked, cancel)), cancel);
        return told.Match(attempt => attempt.Outcome, problem => problem);
    }

    private async Task<Result<Done>> TryAsync(SessionId begunIn, ProvenIdentity identity, DateTimeOffset asked, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = await db.OfficeSessions.SingleOrDefaultAsync(one => one.Id == begunIn, cancel);

        if (session?.Account is not { } id || !session.IsOpenAt(now))
        {
            return SignInProblems.Ended();
        }

        var account = await db.Accounts.FromSql($"select * from accounts where id = {id.Value} for update").SingleAsync(cancel);

        if (WhyNot(account, identity, asked, now) is { } refused)
        {
            db.Add(SecurityEntry.Of(SecurityEvent.ConfirmFailed, session, $"统一身份认证：{refused.Message}", now));
            return refused;
        }

        session.Confirm(now);
        db.Add(SecurityEntry.Of(SecurityEvent.Confirmed, session, "统一身份认证", now));
        return default(Done);
    }

    private static Problem? WhyNot(Account account, ProvenIdentity identity, DateTimeOffset asked, DateTimeOffset now)
    {
        if (account.Suspended is not null || account.IsLockedAt(now))
        {
            return SignInProblems.CannotSignIn();
        }

        if (account.Issuer != identity.Issuer || account.Subject != identity.Subject)
        {
            return IdentityProblems.SomebodyElse();
        }

        var isAnew = identity.ShownAt is { } shown && shown >= asked - IdentityLinks.Skew;
        return identity.HasSecondFactor && isAnew ? null : IdentityProblems.NotShownAnew();
    }
}
