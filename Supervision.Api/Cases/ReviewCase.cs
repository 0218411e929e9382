using Supervision.Api.RuleLists;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>法制审核: reviews a case and, where the clauses are marked 待核, confirms that their text was read at the source.</summary>
public sealed class ReviewCase(Transactions transactions, FindCase findCase, ConfirmedClauses clauses, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, string number, bool clausesConfirmed, CancellationToken cancel) =>
        transactions.RunAsync(ledger => InTransactionAsync(ledger, actor, number, clausesConfirmed, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, bool clausesConfirmed, CancellationToken cancel)
    {
        if (!(await findCase.ByNumberAsync(actor, number, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        var answer = found.Answer;
        var version = await clauses.VersionAsync(found.Rulebook, answer, cancel);
        var confirmed = version is not null && version.IsConfirmed(answer.Item!);

        if (!found.Review(new Signed(actor, now), clausesConfirmed || confirmed).Succeeded(out _, out problem))
        {
            return problem;
        }

        // What was read at the source for one case stands for every case on that item of that list version.
        if (clausesConfirmed && !confirmed && version is not null
            && !version.Confirm(answer.Item!, $"办理{number}时核对", new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "法制审核案件", number, new { 条款已核 = clausesConfirmed }, now, cancel);
        return default(Done);
    }
}
