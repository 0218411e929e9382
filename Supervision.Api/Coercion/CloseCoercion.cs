using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Coercion;

/// <summary>办结强制措施: the head closes a file of which the measure has ended and every thing is accounted for, or which was never taken.</summary>
public sealed class CloseCoercion(Acts acts, FindCoercion find, TimeProvider clock)
{
    public Task<Result<CoercionFile>> ExecuteAsync(Actor actor, CoercionFileId id, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, CoercionActs.Close, CoercionObjects.File(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<CoercionFile>> InTransactionAsync(Ledger ledger, Actor actor, CoercionFileId id, string reason, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem)
            || !file.Close(reason, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "办结强制措施", id.ToString(), new { 理由 = reason }, now, cancel);
        return file;
    }
}
