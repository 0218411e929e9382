using Microsoft.EntityFrameworkCore;
using Supervision.Core.BackChecks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.BackChecks;

/// <summary>录入书面复核: what the drawn people found in the file, once.</summary>
public sealed class EnterBackCheckReview(SupervisionDb db, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, BackCheckId id, bool agrees, string? reasons, CancellationToken cancel) =>
        db.ActAsync<Done>(
            async ledger =>
            {
                if (await db.BackChecks.SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } back)
                {
                    return BackCheckProblems.NotFound(id.ToString());
                }

                var now = clock.GetUtcNow();
                var words = string.IsNullOrWhiteSpace(reasons) ? null : reasons.Trim();
                var entered = back.Enter(new(agrees, words, new Signed(actor, now)));

                if (entered.Succeeded(out _, out _))
                {
                    await ledger.AuditAsync(actor, "录入书面复核", back.Check.ToString(), new { 结论 = back.Review!.Outcome }, now, cancel);
                }

                return entered;
            },
            cancel);
}
