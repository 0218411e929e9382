using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Burden;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Burden;

/// <summary>The head confirms an entry of the white list, or it is ended before its time.</summary>
public sealed class DecideWhiteList(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<WhiteListEntry>> ExecuteAsync(Actor actor, WhiteListEntryId id, CancellationToken cancel) =>
        acts.ActAsync(actor, BurdenActs.Confirm, BurdenObjects.WhiteList(id), ledger => ConfirmAsync(ledger, actor, id, cancel), cancel);

    public Task<Result<WhiteListEntry>> EndAsync(Actor actor, WhiteListEntryId id, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, BurdenActs.End, BurdenObjects.WhiteList(id), ledger => EndAsync(ledger, actor, id, reason.Trim(), cancel), cancel);

    private async Task<Result<WhiteListEntry>> ConfirmAsync(Ledger ledger, Actor actor, WhiteListEntryId id, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (await db.WhiteList.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } entry)
        {
            return WhiteListProblems.NotFound();
        }

        if (!entry.Confirm(OfficeClock.DayOf(now), new(actor, now)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "确认无事不扰名单", entry.Target.ToString(), new { 理由 = entry.Reason, 期限 = entry.Until }, now, cancel);
        return entry;
    }

    private async Task<Result<WhiteListEntry>> EndAsync(Ledger ledger, Actor actor, WhiteListEntryId id, string reason, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (await db.WhiteList.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } entry)
        {
            return WhiteListProblems.NotFound();
        }

        if (!entry.End(reason, OfficeClock.DayOf(now), new(actor, now)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "停止无事不扰", entry.Target.ToString(), new { 理由 = reason }, now, cancel);
        return entry;
    }
}
