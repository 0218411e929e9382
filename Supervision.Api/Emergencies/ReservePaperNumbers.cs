using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Api.Emergencies;

/// <summary>预留纸质文书号: the next numbers of the department's paper forms are set aside, so that they can be used while the program is down.</summary>
public sealed class ReservePaperNumbers(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<PaperRange>> ExecuteAsync(Actor actor, int count, CancellationToken cancel) =>
        acts.ActAsync(actor, EmergencyActs.Reserve, OtherObjects.Nothing("纸质文书号"), ledger => InTransactionAsync(ledger, actor, count, cancel), cancel);

    private async Task<Result<PaperRange>> InTransactionAsync(Ledger ledger, Actor actor, int count, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var office = await db.Set<Department>().AsNoTracking().SingleAsync(one => one.Code == actor.Department, cancel);
        var prefix = PaperRange.PrefixOf(office.ShortName, OfficeClock.DayOf(now));
        var last = await db.PaperRanges.Where(range => range.Department == actor.Department && range.Prefix == prefix).MaxAsync(range => (int?)range.Last, cancel);

        if (!PaperRange.Reserve(PaperRangeId.New(now), office.ShortName, last ?? 0, count, new Signed(actor, now)).Succeeded(out var range, out var problem))
        {
            return problem;
        }

        db.PaperRanges.Add(range);
        await ledger.AuditAsync(actor, "预留纸质文书号", range.Prefix, new { 起 = range.First, 止 = range.Last }, now, cancel);
        return range;
    }
}
