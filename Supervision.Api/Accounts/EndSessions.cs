using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>结束登录: every session of an account ends at once.</summary>
public sealed class EndSessions(Acts acts, FindAccount find, TimeProvider clock)
{
    public Task<Result<EndedSessions>> ExecuteAsync(Actor actor, AccountId id, string? reason, CancellationToken cancel) =>
        acts.ActAsync(actor, AccountActs.EndSessions, AccountObjects.Account(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<EndedSessions>> InTransactionAsync(Ledger ledger, Actor actor, AccountId id, string? reason, CancellationToken cancel)
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
        var ended = await find.EndSessionsAsync(id, "由安全管理员结束", now, cancel);
        await ledger.AuditAsync(actor, AccountActs.EndSessions.Named, managed.Account.LoginName, new { 理由 = why, 结束的登录 = ended }, now, cancel);
        return new EndedSessions(ended);
    }
}

/// <summary>How many sessions ended.</summary>
public sealed record EndedSessions(int Count);
