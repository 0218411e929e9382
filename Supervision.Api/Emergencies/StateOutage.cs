using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Emergencies;

/// <summary>登记系统停用: when the program could not be used, and why; for the city by its administrator, for one office by its head.</summary>
public sealed class StateOutage(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<SystemOutage>> ExecuteAsync(Actor actor, DateTimeOffset from, DateTimeOffset until, string cause, CancellationToken cancel) =>
        acts.ActAsync(
            actor, EmergencyActs.StateOutage, OtherObjects.Nothing("系统停用"), ledger => InTransactionAsync(ledger, actor, from, until, cause, cancel), cancel);

    private async Task<Result<SystemOutage>> InTransactionAsync(
        Ledger ledger, Actor actor, DateTimeOffset from, DateTimeOffset until, string cause, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (!SystemOutage.State(SystemOutageId.New(now), from, until, cause, new Signed(actor, now)).Succeeded(out var outage, out var problem))
        {
            return problem;
        }

        db.SystemOutages.Add(outage);
        await ledger.AuditAsync(actor, "登记系统停用", outage.Id.ToString(), new { 起 = from, 止 = until, 原因 = cause, 全市 = outage.IsOfCity }, now, cancel);
        return outage;
    }
}
