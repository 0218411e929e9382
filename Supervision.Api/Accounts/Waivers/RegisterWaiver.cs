using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.Waivers;

/// <summary>登记例外: the head of the office signs that one person of it does two steps that two should do, for a reason and a time.</summary>
public sealed class RegisterWaiver(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<PairWaiver>> ExecuteAsync(Actor actor, WaiverInput input, CancellationToken cancel)
    {
        var load = DeputationObjects.Waiver(actor.Department, input.Person);
        return acts.ActAsync(actor, DeputationActs.Waive, load, ledger => InTransactionAsync(ledger, actor, input, cancel), cancel);
    }

    private async Task<Result<PairWaiver>> InTransactionAsync(Ledger ledger, Actor actor, WaiverInput input, CancellationToken cancel)
    {
        if (!AccountReasons.Read(input.Reason).Succeeded(out var why, out var problem))
        {
            return problem;
        }

        // Numbers are given out one after the other.
        await ledger.WaitAsync(cancel);
        var person = await db.Persons.AsNoTracking().SingleAsync(one => one.Id == input.Person, cancel);

        var now = clock.GetUtcNow();
        var number = await NextNumberAsync(actor.Department, OfficeClock.DayOf(now).Year, cancel);
        var signed = PairWaiver.Sign(
            PairWaiverId.New(now), number, person.Id, person.Name, input.Pair ?? "", why, input.From, input.Until, new(actor, now));

        if (!signed.Succeeded(out var waiver, out problem))
        {
            return problem;
        }

        db.Add(waiver);
        await ledger.AuditAsync(
            actor, DeputationActs.Waive.Named, number, new { 两步 = waiver.Pair, 由谁 = person.Name, 理由 = why, 自 = waiver.From, 至 = waiver.Until }, now, cancel);
        return waiver;
    }

    private async Task<string> NextNumberAsync(DepartmentCode department, int year, CancellationToken cancel)
    {
        var before = string.Create(CultureInfo.InvariantCulture, $"{department}-LW-{year}-");
        var given = await db.PairWaivers.CountAsync(one => one.Department == department && one.Number.StartsWith(before), cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{before}{given + 1:D3}");
    }
}
