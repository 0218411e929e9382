using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>
/// 首次启动: as long as there is no account, whoever holds the machine is given two links, one for the 安全管理员 and one for the 系统管理员.
/// Links given before are void then.
/// </summary>
public sealed class FirstLinks(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    private static readonly Role[] First = [Role.SecurityAdministrator, Role.SystemAdministrator];

    /// <summary>Empty when both administrators are there.</summary>
    public Task<Result<GivenLinks>> ExecuteAsync(CancellationToken cancel) =>
        transactions.RunAsync(_ => InTransactionAsync(cancel), cancel);

    private async Task<Result<GivenLinks>> InTransactionAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var there = await db.RoleGrants.Where(grant => First.Contains(grant.Role)).Select(grant => grant.Role).Distinct().ToListAsync(cancel);
        var missing = First.Except(there).ToList();
        var before = await db.SignInLinks.Where(link => link.First != null && link.UsedAt == null && link.RevokedAt == null).ToListAsync(cancel);

        foreach (var link in before)
        {
            link.Revoke(now);
        }

        var given = missing.Select(role => (Role: role, Token: Credentials.NewToken())).ToList();

        foreach (var (role, token) in given)
        {
            db.Add(SignInLink.ForFirst(Credentials.HashOf(token), role, now));
            db.Add(SecurityEntry.Of(SecurityEvent.LinkIssued, "本机", $"首次启动，{role.Named()}", now));
        }

        return new GivenLinks(given);
    }
}

/// <summary>Links with their tokens, which are nowhere else.</summary>
public sealed record GivenLinks(IReadOnlyList<(Role Role, string Token)> Links);
