using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>法制审核: reviews a case and, where the clauses are marked 待核, confirms that their text was read at the source.</summary>
public sealed class ReviewCase(SupervisionDb db, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, string number, bool clausesConfirmed, CancellationToken cancel) =>
        db.ActAsync<Done>(
            async ledger =>
            {
                if (!(await FindCase.ByNumberAsync(db, actor, number, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var now = clock.GetLocalNow();

                if (!found.Review(new Signed(actor, now), clausesConfirmed).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.AuditAsync(actor, "法制审核案件", number, new { 条款已核 = clausesConfirmed }, now, cancel);
                return default(Done);
            },
            cancel);
}
