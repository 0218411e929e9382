using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Emergencies;

/// <summary>确认紧急检查: the other officer says in his own session that he is there.</summary>
public sealed class ConfirmEmergencyVisit(Acts acts, FindEmergency find, TimeProvider clock)
{
    public Task<Result<EmergencyVisit>> ExecuteAsync(Actor actor, EmergencyVisitId id, CancellationToken cancel) =>
        acts.ActAsync(actor, EmergencyActs.Confirm, EmergencyObjects.Visit(id), ledger => InTransactionAsync(ledger, actor, id, cancel), cancel);

    private async Task<Result<EmergencyVisit>> InTransactionAsync(Ledger ledger, Actor actor, EmergencyVisitId id, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var visit, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (!visit.Confirm(new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "确认紧急检查", visit.Id.ToString(), new { 对象 = visit.Target }, now, cancel);
        return visit;
    }
}
