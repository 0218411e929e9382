using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Checks;
using Supervision.Core.Checks;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Emergencies;

/// <summary>补录纸质检查: a drawn check that was made on paper while the program was down begins on the day of the paper, with its number. The result is entered as ever.</summary>
public sealed class BackfillCheck(SupervisionDb db, Acts acts, FindCheck findCheck, FindPaperUse findUse, LimitsAtScan limits, TimeProvider clock)
{
    public Task<Result<Backfill>> ExecuteAsync(Actor actor, CheckId id, string? number, DateTimeOffset? madeAt, CancellationToken cancel) =>
        acts.ActAsync(actor, EmergencyActs.Backfill, CheckObjects.Check(id), ledger => InTransactionAsync(ledger, actor, id, number, madeAt, cancel), cancel);

    private async Task<Result<Backfill>> InTransactionAsync(
        Ledger ledger, Actor actor, CheckId id, string? number, DateTimeOffset? madeAt, CancellationToken cancel)
    {
        if (!(await findCheck.ByIdAsync(id, cancel)).Succeeded(out var check, out var problem)
            || !(await findUse.ReadAsync(actor.Department, number, madeAt, cancel)).Succeeded(out var use, out problem))
        {
            return problem;
        }

        if (await db.Backfills.AnyAsync(one => one.Check == id, cancel))
        {
            return BackfillProblems.CheckAlready(check.TargetName);
        }

        var now = clock.GetLocalNow();
        var day = OfficeClock.DayOf(use.MadeAt);
        var hits = await limits.OfAsync(check, day, cancel);

        if (!check.Start(new Scan(day, now, null, $"系统停用，补录纸质文书{use.Number}")).Succeeded(out _, out problem))
        {
            return problem;
        }

        var backfill = Backfill.Of(BackfillId.New(now), use, check, new Signed(actor, now));
        db.Backfills.Add(backfill);
        await ledger.AuditAsync(actor, "补录纸质检查", check.Target.ToString(), new { 文号 = use.Number, 检查时间 = use.MadeAt, 逾期 = backfill.IsLate, 达到的限制 = hits.Select(hit => hit.Limit.Id) }, now, cancel);
        return backfill;
    }
}
