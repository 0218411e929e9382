using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.RuleLists;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>法制审核: reviews a case and, where the clauses are marked 待核, confirms that their text was read at the source.</summary>
public sealed class ReviewCase(Acts acts, FindCase findCase, ConfirmedClauses clauses, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, string number, bool clausesConfirmed, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.Review, CaseObjects.Case(number), ledger => InTransactionAsync(ledger, actor, number, clausesConfirmed, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, bool clausesConfirmed, CancellationToken cancel)
    {
        if (!(await findCase.ByNumberAsync(number, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        var answer = found.Answer;
        var version = await clauses.VersionAsync(found.Rulebook, answer, cancel);
        var confirmed = version is not null && version.IsConfirmed(answer.Item!);

        // Said for this case alone; for every case the clauses of a list are confirmed by ReviewClauses.
        if (!found.Review(new Signed(actor, now), clausesConfirmed || confirmed).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "法制审核案件", number, new { 条款已核 = clausesConfirmed }, now, cancel);
        return default(Done);
    }
}
