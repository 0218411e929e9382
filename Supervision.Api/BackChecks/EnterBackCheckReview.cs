using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.BackChecks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.BackChecks;

/// <summary>录入书面复核: what one of the two drawn people found in the file; the other signs it.</summary>
public sealed class EnterBackCheckReview(Acts acts, FindBackCheck findBackCheck, TimeProvider clock)
{
    /// <param name="agrees">Null when no outcome was chosen; that is refused.</param>
    public Task<Result<Done>> ExecuteAsync(Actor actor, BackCheckId id, bool? agrees, string? reasons, CancellationToken cancel) =>
        acts.ActAsync(actor, CheckActs.EnterBackCheck, CheckObjects.BackCheck(id), ledger => InTransactionAsync(ledger, actor, id, agrees, reasons, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, BackCheckId id, bool? agrees, string? reasons, CancellationToken cancel)
    {
        if (!(await findBackCheck.ByIdAsync(id, cancel)).Succeeded(out var back, out var problem))
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        var words = string.IsNullOrWhiteSpace(reasons) ? null : reasons.Trim();
        var entered = back.Enter(agrees, words, new Signed(actor, now));

        if (entered.Succeeded(out _, out _))
        {
            await ledger.AuditAsync(actor, "录入书面复核", back.Check.ToString(), new { 结论 = back.Review!.Outcome }, now, cancel);
        }

        return entered;
    }
}
