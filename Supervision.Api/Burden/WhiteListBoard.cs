using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Burden;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Burden;

/// <summary>无事不扰名单 of the own department, or of those that somebody supervises; what waits for the head first, what is over last.</summary>
public sealed class WhiteListBoard(SupervisionDb db, Acts acts, ReadableDepartments readable, TimeProvider clock)
{
    public async Task<Result<WhiteListView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, BurdenActs.Whites, OtherObjects.Nothing("无事不扰名单"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var departments = await readable.ReadAsync(actor, cancel);
        var all = await db.WhiteList.AsNoTracking().Where(one => departments.Contains(one.Department)).ToListAsync(cancel);
        var today = OfficeClock.Today(clock);
        return new WhiteListView(actor, today, [.. all.OrderBy(one => !one.IsOpenOn(today)).ThenBy(one => one.Confirmed is not null).ThenBy(one => one.Until)]);
    }
}

public sealed record WhiteListView(Actor Actor, DateOnly Today, IReadOnlyList<WhiteListEntry> Entries)
{
    public int InForce => Entries.Count(entry => entry.HoldsOn(Today));

    public bool CanEnter => BurdenActs.List.Admits(Actor);

    public bool CanConfirm(WhiteListEntry entry)
    {
        return entry.IsOpenOn(Today) && entry.Confirmed is null && BurdenActs.Confirm.Admits(Actor) && entry.Department == Actor.Department && !Actor.IsSamePersonAs(entry.Entered.By);
    }

    public IEnumerable<WhiteListEntry> ToEnd =>
        BurdenActs.End.Admits(Actor) ? Entries.Where(entry => entry.IsOpenOn(Today) && entry.Department == Actor.Department) : [];
}
