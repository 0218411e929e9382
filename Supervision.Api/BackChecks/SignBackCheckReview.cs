using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.BackChecks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.BackChecks;

/// <summary>签认书面复核: the other of the two signs the review, which then takes effect, or gives it back.</summary>
public sealed class SignBackCheckReview(Acts acts, FindBackCheck findBackCheck, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, BackCheckId id, CancellationToken cancel) =>
        SecondAsync(actor, id, CheckActs.SignBackCheck, null, (back, signed) => back.Countersign(signed), cancel);

    public Task<Result<Done>> GiveBackAsync(Actor actor, BackCheckId id, string reason, CancellationToken cancel) =>
        SecondAsync(actor, id, CheckActs.GiveBackBackCheck, reason, (back, signed) => back.GiveBack(reason.Trim(), signed), cancel);

    private Task<Result<Done>> SecondAsync(
        Actor actor, BackCheckId id, ActRow act, string? reason, Func<BackCheck, Signed, Result<Done>> decide, CancellationToken cancel) =>
        acts.ActAsync(actor, act, CheckObjects.BackCheck(id), ledger => SecondInTransactionAsync(ledger, actor, id, act, reason, decide, cancel), cancel);

    private async Task<Result<Done>> SecondInTransactionAsync(
        Ledger ledger, Actor actor, BackCheckId id, ActRow act, string? reason, Func<BackCheck, Signed, Result<Done>> decide, CancellationToken cancel)
    {
        if (!(await findBackCheck.ByIdAsync(id, cancel)).Succeeded(out var back, out var problem))
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        var outcome = back.Review?.Outcome;
        var decided = decide(back, new Signed(actor, now));

        if (decided.Succeeded(out _, out _))
        {
            await ledger.AuditAsync(actor, act.Named, back.Check.ToString(), new { 结论 = outcome, 理由 = reason }, now, cancel);
        }

        return decided;
    }
}
