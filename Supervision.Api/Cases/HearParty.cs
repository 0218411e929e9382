using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Cases;

/// <summary>听取意见: the party is heard before anything is decided.</summary>
public sealed class HearParty(Acts acts, FindCase findCase, TimeProvider clock)
{
    /// <param name="answer">Whether what the party said is followed, and why; null while that is not written.</param>
    public Task<Result<Done>> ExecuteAsync(Actor actor, string number, DateOnly on, string words, string? answer, CancellationToken cancel)
    {
        return acts.ActAsync(actor, CaseActs.Hear, CaseObjects.Case(number), ledger => InTransactionAsync(ledger, actor, number, new Hearing(on, words) { Answer = answer }, cancel), cancel);
    }

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, Hearing hearing, CancellationToken cancel)
    {
        if (hearing.On > OfficeClock.Today(clock))
        {
            return CaseProblems.HeardInTheFuture(hearing.On);
        }

        if (!(await findCase.ByNumberAsync(number, cancel)).Succeeded(out var found, out var problem)
            || !found.Hear(hearing).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "听取当事人意见", number, new { 日期 = hearing.On, 意见 = hearing.Words, 是否采纳及理由 = hearing.Answer }, clock.GetUtcNow(), cancel);
        return default(Done);
    }
}
