using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.RuleLists;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>法制审核: passes the newest proposal of a case or gives it back with an opinion and, where the clauses are marked 待核, confirms that their text was read at the source.</summary>
public sealed class ReviewCase(Acts acts, FindCase findCase, ConfirmedClauses clauses, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, string number, ReviewInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.Review, CaseObjects.Case(number), ledger => InTransactionAsync(ledger, actor, number, input, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, ReviewInput input, CancellationToken cancel)
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
        var signed = new Signed(actor, now);
        var said = input.Passed ? found.Review(signed, input.ClausesConfirmed || confirmed, input.Opinion) : found.SendBack(signed, input.Opinion);

        if (!said.Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "法制审核案件", number, new { 次序 = found.Newest.Number, 结果 = input.Passed ? "通过" : "不通过", 意见 = input.Opinion, 条款已核 = input.ClausesConfirmed }, now, cancel);
        return default(Done);
    }
}

/// <summary>What legal review says.</summary>
/// <param name="Opinion">审核意见.</param>
/// <param name="ClausesConfirmed">The clauses were read at the source.</param>
public sealed record ReviewInput(bool Passed, string Opinion, bool ClausesConfirmed);
