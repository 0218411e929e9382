using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;

namespace Supervision.Api.Ratios;

/// <summary>起草抽查比例方案: a new version of the ratios of the own department; it has effect when the head adopts it.</summary>
public sealed class DraftRatios(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<RatioScheme>> ExecuteAsync(Actor actor, RatioInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, RatioActs.Draft, OtherObjects.Nothing("抽查比例方案"), ledger => InTransactionAsync(ledger, actor, input, cancel), cancel);

    private async Task<Result<RatioScheme>> InTransactionAsync(Ledger ledger, Actor actor, RatioInput input, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var last = await db.RatioSchemes.Where(scheme => scheme.Department == actor.Department).MaxAsync(scheme => (int?)scheme.Number, cancel) ?? 0;

        if (!RatioScheme.Draft(RatioSchemeId.New(now), last + 1, input.From ?? default, input.Table, input.Reason, new(actor, now)).Succeeded(out var scheme, out var problem))
        {
            return problem;
        }

        db.RatioSchemes.Add(scheme);
        await ledger.AuditAsync(actor, "起草抽查比例方案", scheme.Named, new { 起始 = scheme.From, 理由 = scheme.Reason, 比例 = scheme.Ratios }, now, cancel);
        return scheme;
    }
}
