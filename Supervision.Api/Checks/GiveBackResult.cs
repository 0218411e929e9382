using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>审核不通过: the entry goes back to the officer with the reason.</summary>
public sealed class GiveBackResult(Acts acts, FindCheck findCheck, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, CheckId id, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, CheckActs.GiveBack, CheckObjects.Check(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(Ledger ledger, Actor actor, CheckId id, string reason, CancellationToken cancel)
    {
        if (!(await findCheck.ByIdAsync(id, cancel)).Succeeded(out var check, out var problem))
        {
            return problem;
        }

        var back = check.GiveBack(actor.Department, reason);

        if (back.Succeeded(out _, out _))
        {
            await ledger.AuditAsync(actor, "退回检查结果", check.Target.ToString(), new { 理由 = reason }, clock.GetUtcNow(), cancel);
        }

        return back;
    }
}
