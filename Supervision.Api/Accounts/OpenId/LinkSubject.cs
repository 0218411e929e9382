using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>关联统一身份认证, by a 安全管理员 for somebody else: under which subject the identity service knows him.</summary>
public sealed class LinkSubject(SupervisionDb db, Acts acts, FindAccount find, IdentityProvider provider, TimeProvider clock)
{
    public async Task<Result<Account>> ExecuteAsync(Actor actor, AccountId id, string? subject, string? reason, CancellationToken cancel)
    {
        // Before the transaction, for it may take a while; who may not do it is told so first.
        var issuer = await provider.IssuerAsync(cancel);
        return await acts.ActAsync(
            actor, AccountActs.LinkIdentity, AccountObjects.Account(id), ledger => InTransactionAsync(ledger, actor, id, issuer, subject?.Trim(), reason, cancel), cancel);
    }

    private async Task<Result<Account>> InTransactionAsync(
        Ledger ledger, Actor actor, AccountId id, Result<string> answered, string? subject, string? reason, CancellationToken cancel)
    {
        if (!(await find.ForChangeAsync(id, cancel)).Succeeded(out var managed, out var problem))
        {
            return problem;
        }

        if (!AccountReasons.Read(reason).Succeeded(out var why, out problem) || !answered.Succeeded(out var issuer, out problem))
        {
            return problem;
        }

        if (!ProvenIdentity.IsSubject(subject))
        {
            return IdentityProblems.SubjectMissing();
        }

        if (await db.Accounts.AnyAsync(one => one.Issuer == issuer && one.Subject == subject && one.Id != id, cancel))
        {
            return IdentityProblems.LinkedElsewhere();
        }

        var now = clock.GetUtcNow();
        var (account, person) = managed;
        account.LinkTo(issuer, subject!);
        db.Add(SecurityEntry.Of(SecurityEvent.IdentityLinked, account, person.Name, "", $"由安全管理员，标识 {subject}", now));
        await ledger.AuditAsync(actor, AccountActs.LinkIdentity.Named, account.LoginName, new { 理由 = why, 标识 = subject, 认证服务 = issuer }, now, cancel);
        return account;
    }
}
