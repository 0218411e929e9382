using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>答复修复申请: how far it is, while it is open; the result, once it is decided.</summary>
public sealed class AnswerRepair(Acts acts, FindRepair find, TimeProvider clock)
{
    public Task<Result<RepairCase>> ExecuteAsync(Actor actor, RepairId id, string words, CancellationToken cancel) =>
        acts.ActAsync(actor, RepairActs.Answer, RepairObjects.Repair(id), ledger => InTransactionAsync(ledger, actor, id, words, cancel), cancel);

    private async Task<Result<RepairCase>> InTransactionAsync(Ledger ledger, Actor actor, RepairId id, string words, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        if (RepairFactsInput.WhyNotWords(words) is { } tooLong)
        {
            return tooLong;
        }

        var now = clock.GetLocalNow();

        if (!found.Case.Answer(words, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, RepairStepKinds.Terms.Of(found.Case.Last.Kind), found.Case.Number, RepairLines.Of(found.Case.Last), now, cancel);
        return found.Case;
    }
}
