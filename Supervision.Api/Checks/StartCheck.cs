using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>
/// 扫码入企: the enterprise scans the code and the check begins; an unscanned check needs its reason. Which limits on visits other
/// checks have reached by then is written down and shown to the supervisor; it stops nobody, so that every drawn target can be finished.
/// </summary>
public sealed class StartCheck(Acts acts, FindCheck findCheck, LimitsAtScan limits, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(
        Actor actor, CheckId id, DateOnly on, string? place, string? unscannedBecause, CancellationToken cancel) =>
        ByAsync(actor, CheckActs.Start, id, on, place, unscannedBecause, cancel);

    /// <summary>As a row of the table other than its own allows it.</summary>
    internal Task<Result<Done>> ByAsync(
        Actor actor, ActRow act, CheckId id, DateOnly on, string? place, string? unscannedBecause, CancellationToken cancel) =>
        acts.ActAsync(actor, act, CheckObjects.Check(id), ledger => InTransactionAsync(ledger, actor, id, on, place, unscannedBecause, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, CheckId id, DateOnly on, string? place, string? unscannedBecause, CancellationToken cancel)
    {
        if (!(await findCheck.ByIdAsync(id, cancel)).Succeeded(out var check, out var problem))
        {
            return problem;
        }

        if (CheckTerms.WhyNotGoing(check, actor.Department) is { } away)
        {
            return away;
        }

        var hits = await limits.OfAsync(check, on, cancel);
        var now = clock.GetUtcNow();
        var started = check.Start(new Scan(on, now, place, unscannedBecause));

        if (started.Succeeded(out _, out _))
        {
            await ledger.AuditAsync(actor, place is null ? "未扫码开始检查" : "扫码开始检查", check.Target.ToString(),
                new { check.NoticeNumber, 日期 = on, 地点 = place, 原因 = unscannedBecause, 达到的限制 = hits.Select(hit => hit.Limit.Id), 超限批准 = hits.Count == 0 ? null : check.Waiver }, now, cancel);
        }

        return started;
    }
}
