using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Emergencies;

/// <summary>事后批准: a head who was not there approves an emergency visit or refuses it with a reason; one who comes after the term is recorded so.</summary>
public sealed class DecideEmergencyVisit(Acts acts, FindEmergency find, TimeProvider clock)
{
    public Task<Result<EmergencyVisit>> ExecuteAsync(Actor actor, EmergencyVisitId id, CancellationToken cancel) =>
        acts.ActAsync(actor, EmergencyActs.Approve, EmergencyObjects.Visit(id), ledger => ApproveAsync(ledger, actor, id, cancel), cancel);

    public Task<Result<EmergencyVisit>> RefuseAsync(Actor actor, EmergencyVisitId id, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, EmergencyActs.Refuse, EmergencyObjects.Visit(id), ledger => RefuseAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<EmergencyVisit>> ApproveAsync(Ledger ledger, Actor actor, EmergencyVisitId id, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var visit, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (!visit.Approve(new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "批准紧急检查", visit.Id.ToString(), new { 对象 = visit.Target, 期限 = visit.ApproveBy, 逾期 = visit.IsApprovedLate }, now, cancel);
        return visit;
    }

    private async Task<Result<EmergencyVisit>> RefuseAsync(Ledger ledger, Actor actor, EmergencyVisitId id, string reason, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var visit, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (!visit.Refuse(reason, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "不予批准紧急检查", visit.Id.ToString(), new { 对象 = visit.Target, 理由 = reason }, now, cancel);
        return visit;
    }
}
