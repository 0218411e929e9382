using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Emergencies;

/// <summary>审核紧急检查结果: somebody who was not there, once the head has approved the visit.</summary>
public sealed class ReviewEmergencyResult(Acts acts, FindEmergency find, TimeProvider clock)
{
    public Task<Result<EmergencyVisit>> ExecuteAsync(Actor actor, EmergencyVisitId id, CancellationToken cancel) =>
        acts.ActAsync(actor, EmergencyActs.Review, EmergencyObjects.Visit(id), ledger => InTransactionAsync(ledger, actor, id, cancel), cancel);

    private async Task<Result<EmergencyVisit>> InTransactionAsync(Ledger ledger, Actor actor, EmergencyVisitId id, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var visit, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (!visit.Review(new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "审核紧急检查结果", visit.Id.ToString(), new { 对象 = visit.Target, 结果 = visit.Results }, now, cancel);
        return visit;
    }
}
