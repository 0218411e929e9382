using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>情况复杂的延长: once, with its reason, and only where the policy knows it.</summary>
public sealed class ExtendRepair(Acts acts, FindRepair find, RepairJudge judge, TimeProvider clock)
{
    public Task<Result<RepairCase>> ExecuteAsync(Actor actor, RepairId id, string words, CancellationToken cancel) =>
        acts.ActAsync(actor, RepairActs.Extend, RepairObjects.Repair(id), ledger => InTransactionAsync(ledger, actor, id, words, cancel), cancel);

    private async Task<Result<RepairCase>> InTransactionAsync(Ledger ledger, Actor actor, RepairId id, string words, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (RepairFactsInput.WhyNotWords(words) is { } tooLong)
        {
            return tooLong;
        }

        if (!found.Case.Extend(judge.Policy(found.Case.Policy)?.ExtensionDays, words, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "延长修复期限", found.Case.Number, RepairLines.Of(found.Case.Last), now, cancel);
        return found.Case;
    }
}
