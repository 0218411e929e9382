using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Credit;
using Supervision.Core.Burden;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Burden;

/// <summary>登记无事不扰名单: whom the own department draws less often, until when and why; it has effect when the head confirms it.</summary>
public sealed class EnterWhiteList(SupervisionDb db, Acts acts, GraveRecords grave, TimeProvider clock)
{
    public Task<Result<WhiteListEntry>> ExecuteAsync(Actor actor, string code, string reason, DateOnly until, CancellationToken cancel)
    {
        return acts.ActAsync(actor, BurdenActs.List, OtherObjects.Nothing("无事不扰名单"), ledger => InTransactionAsync(ledger, actor, code.Trim(), reason.Trim(), until, cancel), cancel);
    }

    private async Task<Result<WhiteListEntry>> InTransactionAsync(Ledger ledger, Actor actor, string code, string reason, DateOnly until, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if (!SubjectKey.TryParse(code, out var key) || await db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, cancel) is not { } subject)
        {
            return Problem.All(WhiteListProblems.UnknownSubject(code), WhiteListEntry.WhyNot(reason, until, today))!;
        }

        if (await grave.ReadAsync(key, today, cancel) is [var record, ..])
        {
            return WhiteListProblems.Grave(subject.Name, record);
        }

        var open = await db.WhiteList.AsNoTracking().Where(one => one.Target == key && one.Department == actor.Department && one.Until >= today).ToListAsync(cancel);

        if (open.Find(one => one.IsOpenOn(today)) is { } standing)
        {
            return WhiteListProblems.Twice(standing);
        }

        if (!WhiteListEntry.Of(WhiteListEntryId.New(now), subject, reason, until, today, new(actor, now)).Succeeded(out var entry, out var problem))
        {
            return problem;
        }

        db.WhiteList.Add(entry);
        await ledger.AuditAsync(actor, "登记无事不扰名单", key.ToString(), new { 理由 = reason, 期限 = until }, now, cancel);
        return entry;
    }
}
