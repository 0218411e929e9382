using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Coercion;

/// <summary>处理涉案财物: what became of one thing of the list, once.</summary>
public sealed class DisposeThing(Acts acts, FindCoercion find, TimeProvider clock)
{
    public Task<Result<CoercionFile>> ExecuteAsync(Actor actor, CoercionFileId id, ThingDisposal disposal, CancellationToken cancel) =>
        acts.ActAsync(actor, CoercionActs.Dispose, CoercionObjects.File(id), ledger => InTransactionAsync(ledger, actor, id, disposal, cancel), cancel);

    private async Task<Result<CoercionFile>> InTransactionAsync(
        Ledger ledger, Actor actor, CoercionFileId id, ThingDisposal disposal, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem)
            || !file.Dispose(disposal, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(
            actor, "处理涉案财物", id.ToString(),
            new { 序号 = disposal.Number, 方式 = disposal.Way.Named(), 签收 = disposal.Recipient, 文书 = disposal.Document }, now, cancel);
        return file;
    }
}
