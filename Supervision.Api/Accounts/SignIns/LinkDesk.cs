using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>What the page of a one-time link shows.</summary>
public sealed class LinkDesk(SupervisionDb db, TimeProvider clock)
{
    public async Task<Result<LinkView>> ReadAsync(string token, CancellationToken cancel)
    {
        var hash = Credentials.HashOf(token);
        var link = await db.SignInLinks.AsNoTracking().SingleOrDefaultAsync(one => one.Hash == hash, cancel);

        if (link is null || !link.IsUsableAt(clock.GetUtcNow()))
        {
            return SignInProblems.LinkUnusable();
        }

        var holder = await (
            from account in db.Accounts.AsNoTracking()
            join person in db.Persons.AsNoTracking() on account.Person equals person.Id
            where account.Id == link.Account
            select new { account.LoginName, person.Name }).SingleOrDefaultAsync(cancel);
        return new LinkView(link.First, holder?.LoginName, holder?.Name, link.ExpiresAt);
    }
}

/// <summary>Whose link it is.</summary>
/// <param name="First">At the first start: which administrator is made with it.</param>
public sealed record LinkView(Role? First, string? LoginName, string? Name, DateTimeOffset ExpiresAt);
