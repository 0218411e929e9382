using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Deputations;

/// <summary>接受授权代理: the deputy himself, in a role of his own. From then on he may act by it.</summary>
public sealed class AcceptDeputation(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<Deputation>> ExecuteAsync(Actor actor, DeputationId id, CancellationToken cancel) =>
        acts.ActAsync(actor, DeputationActs.Accept, DeputationObjects.Offered(id), ledger => InTransactionAsync(ledger, actor, id, cancel), cancel);

    private async Task<Result<Deputation>> InTransactionAsync(Ledger ledger, Actor actor, DeputationId id, CancellationToken cancel)
    {
        var deputation = await db.Deputations.SingleAsync(one => one.Id == id, cancel);
        var now = clock.GetUtcNow();

        if (!deputation.Accept(new(actor, now)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(
            actor, DeputationActs.Accept.Named, deputation.Document, new { 授权人 = deputation.PrincipalName, 角色 = deputation.RoleName }, now, cancel);
        return deputation;
    }
}
