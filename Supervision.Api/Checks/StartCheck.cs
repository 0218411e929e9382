using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>扫码入企: the enterprise scans the code and the check begins; an unscanned check needs its reason.</summary>
public sealed class StartCheck(SupervisionDb db, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(
        Actor actor, CheckId id, DateOnly on, string? place, string? unscannedBecause, CancellationToken cancel) =>
        db.ActAsync<Done>(
            async ledger =>
            {
                if (!(await FindCheck.ByIdAsync(db, id, cancel)).Succeeded(out var check, out var problem))
                {
                    return problem;
                }

                var now = clock.GetUtcNow();
                var started = check.Start(new Scan(on, now, place, unscannedBecause));

                if (started.Succeeded(out _, out _))
                {
                    await ledger.AuditAsync(actor, place is null ? "未扫码开始检查" : "扫码开始检查", check.Target.ToString(),
                        new { check.NoticeNumber, 日期 = on, 地点 = place, 原因 = unscannedBecause }, now, cancel);
                }

                return started;
            },
            cancel);
}
