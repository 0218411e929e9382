using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Checks;

/// <summary>批准超限检查: the head lets one check be made although limits on visits are reached, and says why.</summary>
public sealed class WaiveVisitLimits(Acts acts, FindCheck findCheck, LimitsAtScan limits, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, CheckId id, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, CheckActs.Waive, CheckObjects.Check(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(Ledger ledger, Actor actor, CheckId id, string reason, CancellationToken cancel)
    {
        if (!(await findCheck.ByIdAsync(id, cancel)).Succeeded(out var check, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);
        var on = check.Code is { } code && code.From > today ? code.From : today;
        var hits = await limits.OfAsync(check, on, cancel);

        if (!check.Waive(hits, reason.Trim(), new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "批准超限检查", check.Target.ToString(), new { 限制 = check.Waiver!.Limits, 理由 = check.Waiver.Reason }, now, cancel);
        return default(Done);
    }
}
