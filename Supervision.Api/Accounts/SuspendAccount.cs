using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>停用账号: nobody signs in with it and its sessions end at once; it may be put to use again.</summary>
public sealed class SuspendAccount(Acts acts, FindAccount find, TimeProvider clock)
{
    public Task<Result<Account>> ExecuteAsync(Actor actor, AccountId id, bool resume, string? reason, CancellationToken cancel) =>
        acts.ActAsync(
            actor, ActOf(resume), AccountObjects.Account(id), ledger => InTransactionAsync(ledger, actor, id, resume, reason, cancel), cancel);

    private static Act ActOf(bool resume) => resume ? AccountActs.Resume : AccountActs.Suspend;

    private async Task<Result<Account>> InTransactionAsync(Ledger ledger, Actor actor, AccountId id, bool resume, string? reason, CancellationToken cancel)
    {
        if (!(await find.ForChangeAsync(id, cancel)).Succeeded(out var managed, out var problem))
        {
            return problem;
        }

        if (!Reasons.Read(reason).Succeeded(out var why, out problem))
        {
            return problem;
        }

        var now = clock.GetUtcNow();

        if (resume)
        {
            managed.Account.Resume();
        }
        else
        {
            managed.Account.Suspend(new(actor, now));
            await find.EndSessionsAsync(id, "账号已停用", now, cancel);
        }

        await ledger.AuditAsync(actor, ActOf(resume).Named, managed.Account.LoginName, new { 理由 = why }, now, cancel);
        return managed.Account;
    }
}
