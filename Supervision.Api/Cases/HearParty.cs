using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Cases;

/// <summary>听取意见: the party is heard before anything is decided.</summary>
public sealed class HearParty(Transactions transactions, FindCase findCase, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, string number, DateOnly on, string words, CancellationToken cancel) =>
        transactions.RunAsync(ledger => InTransactionAsync(ledger, actor, number, on, words, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, DateOnly on, string words, CancellationToken cancel)
    {
        if (on > OfficeClock.Today(clock))
        {
            return CaseProblems.HeardInTheFuture(on);
        }

        if (!(await findCase.ByNumberAsync(actor, number, cancel)).Succeeded(out var found, out var problem)
            || !found.Hear(new Hearing(on, words)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "听取当事人意见", number, new { 日期 = on, 意见 = words }, clock.GetUtcNow(), cancel);
        return default(Done);
    }
}
