using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;

namespace Supervision.Api.Accounts;

/// <summary>Gives out the link with which a holder chooses his credentials; one that was given before is void. Works inside an act.</summary>
public sealed class IssueLink(SupervisionDb db, TimeProvider clock)
{
    /// <summary>The token that stands in the link, and nowhere else.</summary>
    public async Task<string> ForAsync(ManagedAccount managed, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (account, person) = managed;
        var before = await db.SignInLinks.Where(link => link.Account == account.Id && link.UsedAt == null && link.RevokedAt == null).ToListAsync(cancel);

        foreach (var link in before)
        {
            link.Revoke(now);
        }

        var token = Credentials.NewToken();
        db.Add(SignInLink.For(Credentials.HashOf(token), account.Id, now));
        db.Add(SecurityEntry.Of(SecurityEvent.LinkIssued, account, person.Name, "", "由安全管理员发给，24小时内有效", now));
        return token;
    }
}
