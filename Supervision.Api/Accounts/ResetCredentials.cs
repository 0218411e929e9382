using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>重置凭据: password, one-time codes, passkeys and links are taken away at once, sessions end, and the holder gets a new link.</summary>
public sealed class ResetCredentials(SupervisionDb db, Acts acts, FindAccount find, IssueLink issue, TimeProvider clock)
{
    public Task<Result<IssuedLink>> ExecuteAsync(Actor actor, AccountId id, string? reason, CancellationToken cancel) =>
        acts.ActAsync(actor, AccountActs.Reset, AccountObjects.Account(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<IssuedLink>> InTransactionAsync(Ledger ledger, Actor actor, AccountId id, string? reason, CancellationToken cancel)
    {
        if (!(await find.ForChangeAsync(id, cancel)).Succeeded(out var managed, out var problem))
        {
            return problem;
        }

        if (!Reasons.Read(reason).Succeeded(out var why, out problem))
        {
            return problem;
        }

        if (managed.Person.Left is not null)
        {
            return AccountProblems.HasLeft(managed.Person.Name);
        }

        var now = clock.GetUtcNow();
        managed.Account.TakeCredentials(new(actor, now));

        foreach (var passkey in await db.Passkeys.Where(one => one.Account == id && one.RemovedAt == null).ToListAsync(cancel))
        {
            passkey.Remove(now);
        }

        var ended = await find.EndSessionsAsync(id, "凭据已由安全管理员重置", now, cancel);
        var token = await issue.ForAsync(managed, cancel);
        await ledger.AuditAsync(actor, AccountActs.Reset.Named, managed.Account.LoginName, new { 理由 = why, 结束的登录 = ended }, now, cancel);
        return new IssuedLink(id, managed.Person.Name, token);
    }
}
