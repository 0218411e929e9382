using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;

namespace Supervision.Api.Guidance;

/// <summary>Adds one signed step to a guidance through the gate, with its audit line in the same transaction.</summary>
public sealed class GuidanceSteps(Acts acts, FindGuidance find, TimeProvider clock)
{
    /// <param name="detail">What the audit line says.</param>
    public Task<Result<AdministrativeGuidance>> AddAsync(
        Actor actor, ActRow act, GuidanceId id, Func<AdministrativeGuidance, Signed, Result<Done>> step, object? detail, CancellationToken cancel)
    {
        return acts.ActAsync<AdministrativeGuidance>(
            actor, act, GuidanceObjects.Guidance(id),
            async ledger =>
            {
                if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var guidance, out var problem))
                {
                    return problem;
                }

                var now = clock.GetLocalNow();

                if (!step(guidance, new Signed(actor, now)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.AuditAsync(actor, act.Named, guidance.Paper, detail, now, cancel);
                return guidance;
            },
            cancel);
    }
}
