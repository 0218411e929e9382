using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>补充案情文字: completes, before the decision, what the papers of a case print: evidence, education, the party's written commitment.</summary>
public sealed class CompleteTexts(Transactions transactions, FindCase findCase, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, string number, CaseTexts texts, CancellationToken cancel) =>
        transactions.RunAsync(ledger => InTransactionAsync(ledger, actor, number, texts, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, CaseTexts texts, CancellationToken cancel)
    {
        if (!(await findCase.ByNumberAsync(actor, number, cancel)).Succeeded(out var found, out var problem)
            || !found.Complete(texts).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "补充案情文字", number, texts with { Party = texts.Party?.Masked() }, clock.GetUtcNow(), cancel);
        return default(Done);
    }
}
