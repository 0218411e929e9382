using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>补充案情文字: completes, before the decision, what the papers of a case print: evidence, education, the party's written commitment.</summary>
public sealed class CompleteTexts(Acts acts, FindCase findCase, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, string number, CaseTexts texts, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.Complete, CaseObjects.Case(number), ledger => InTransactionAsync(ledger, actor, number, texts, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, CaseTexts texts, CancellationToken cancel)
    {
        if (!(await findCase.ByNumberAsync(number, cancel)).Succeeded(out var found, out var problem)
            || !found.Complete(texts).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "补充案情文字", number, texts with { Party = texts.Party?.Masked() }, clock.GetUtcNow(), cancel);
        return default(Done);
    }
}
