using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.BackChecks;

/// <summary>记录复核入企: the approved visit was made, its code scanned or the reason given, and this was found.</summary>
public sealed class RecordBackCheckVisit(Acts acts, FindBackCheck findBackCheck, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(
        Actor actor, BackCheckId id, string? place, string? unscanned, string finding, CancellationToken cancel) =>
        acts.ActAsync(actor, CheckActs.RecordBackCheckVisit, CheckObjects.BackCheck(id), ledger => InTransactionAsync(ledger, actor, id, place, unscanned, finding, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, BackCheckId id, string? place, string? unscanned, string finding, CancellationToken cancel)
    {
        if (!(await findBackCheck.ByIdAsync(id, cancel)).Succeeded(out var back, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();
        var scan = new Scan(OfficeClock.DayOf(now), now, Said(place), Said(unscanned));
        var recorded = back.RecordVisit(scan, finding.Trim(), new Signed(actor, now));

        if (recorded.Succeeded(out _, out _))
        {
            await ledger.AuditAsync(actor, "记录复核入企", back.Check.ToString(), new { 入企所见 = finding, 地点 = scan.Place, 未扫码 = scan.UnscannedBecause }, now, cancel);
        }

        return recorded;
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
