using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>窗口收件: an application over the counter, signed before the officer. Nothing is asked but proof and letter of commitment.</summary>
public sealed class ApplyRepair(Acts acts, RepairIntakes intakes, TimeProvider clock)
{
    public Task<Result<RepairCase>> ExecuteAsync(Actor actor, RepairEntry entry, CancellationToken cancel) =>
        acts.ActAsync(actor, RepairActs.Apply, OtherObjects.Nothing("信用修复"), ledger => InTransactionAsync(ledger, actor, entry, cancel), cancel);

    private async Task<Result<RepairCase>> InTransactionAsync(Ledger ledger, Actor actor, RepairEntry entry, CancellationToken cancel)
    {
        // Two windows at once could both take the same number.
        await ledger.WaitAsync(cancel);
        var now = clock.GetLocalNow();

        if (!(await intakes.ReadyAsync(actor, entry, now, cancel)).Succeeded(out var repair, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "登记修复申请", repair.Number,
            new { 对象 = repair.Target, 记录 = repair.RecordNumber, 途径 = repair.Policy, 材料 = repair.Materials.Select(RepairMaterials.Named) }, now, cancel);
        return repair;
    }
}
