using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;

namespace Supervision.Api.Ratios;

/// <summary>采用抽查比例方案: the head adopts a version after its effect on the plan was shown; the effect is kept with it.</summary>
public sealed class AdoptRatios(SupervisionDb db, Acts acts, RatioEffects effects, TimeProvider clock)
{
    public Task<Result<RatioScheme>> ExecuteAsync(Actor actor, RatioSchemeId id, CancellationToken cancel) =>
        acts.ActAsync(actor, RatioActs.Adopt, RatioObjects.Scheme(id), ledger => InTransactionAsync(ledger, actor, id, cancel), cancel);

    private async Task<Result<RatioScheme>> InTransactionAsync(Ledger ledger, Actor actor, RatioSchemeId id, CancellationToken cancel)
    {
        if (await db.RatioSchemes.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } scheme)
        {
            return RatioProblems.NotFound();
        }

        var now = clock.GetLocalNow();

        if (!(await effects.ReadAsync(scheme, cancel)).Succeeded(out var effect, out var problem)
            || !scheme.Adopt(effect.Said, new(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "采用抽查比例方案", scheme.Named, new { 起始 = scheme.From, 影响 = effect.Said }, now, cancel);
        return scheme;
    }
}
