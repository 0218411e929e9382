using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Core.Time;

namespace Supervision.Api.Repairs;

/// <summary>受理修复: accepted, to be supplied, or not accepted, each as the table of policies answers.</summary>
public sealed class AcceptRepair(Acts acts, FindRepair find, RepairJudge judge, TimeProvider clock)
{
    public Task<Result<RepairCase>> ExecuteAsync(Actor actor, RepairId id, RepairFacts facts, CancellationToken cancel)
    {
        return acts.ActAsync(actor, RepairActs.Accept, RepairObjects.Repair(id), WithinAsync, cancel);

        Task<Result<RepairCase>> WithinAsync(Ledger ledger) => StepAsync(ledger, actor, id, "受理修复申请", (found, signed) =>
            Judged(actor, found, facts).Match(answer => found.Case.Accept(facts, answer, signed), problem => problem), cancel);
    }

    public Task<Result<RepairCase>> RefuseAsync(Actor actor, RepairId id, RepairFacts facts, string words, CancellationToken cancel)
    {
        return acts.ActAsync(actor, RepairActs.NotAccept, RepairObjects.Repair(id), WithinAsync, cancel);

        Task<Result<RepairCase>> WithinAsync(Ledger ledger) => StepAsync(ledger, actor, id, "不予受理修复申请", (found, signed) =>
            RepairFactsInput.WhyNotWords(words) is { } tooLong
                ? tooLong
                : Judged(actor, found, facts).Match(answer => found.Case.NotAccept(facts, answer, words, signed), problem => problem), cancel);
    }

    /// <summary>What is missing is found, not chosen: nothing else can be asked.</summary>
    public Task<Result<RepairCase>> AskAsync(Actor actor, RepairId id, string? words, CancellationToken cancel)
    {
        return acts.ActAsync(actor, RepairActs.Ask, RepairObjects.Repair(id), WithinAsync, cancel);

        Task<Result<RepairCase>> WithinAsync(Ledger ledger) => StepAsync(ledger, actor, id, "通知补充修复材料", (found, signed) =>
            RepairFactsInput.WhyNotWords(words) is { } tooLong ? tooLong : found.Case.Ask(RepairNeeds.Missing(found.Case, judge.Policy(found.Case.Policy)), words, signed), cancel);
    }

    public Task<Result<RepairCase>> SupplyAsync(Actor actor, RepairId id, IReadOnlyList<string> materials, CancellationToken cancel)
    {
        return acts.ActAsync(actor, RepairActs.Supply, RepairObjects.Repair(id), WithinAsync, cancel);

        Task<Result<RepairCase>> WithinAsync(Ledger ledger) => StepAsync(ledger, actor, id, "登记补交的修复材料", (found, signed) =>
            materials.FirstOrDefault(one => !RepairMaterials.All.Contains(one)) is { } unknown
                ? RepairCaseProblems.UnknownMaterial(unknown)
                : found.Case.Supply([.. materials.Distinct()], signed), cancel);
    }

    private Result<RepairAnswer> Judged(Actor actor, FoundRepair found, RepairFacts facts)
    {
        if (RepairFactsInput.WhyNot(facts, found.Record, OfficeClock.Today(clock)) is { } wrong)
        {
            return wrong;
        }

        return facts.DecidedBy == actor.Person ? RepairCaseProblems.ByDecider(facts.DecidedBy) : judge.Binding(found, facts);
    }

    private async Task<Result<RepairCase>> StepAsync(
        Ledger ledger, Actor actor, RepairId id, string act, Func<FoundRepair, Signed, Result<Done>> step, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (!step(found, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, act, found.Case.Number, RepairLines.Of(found.Case.Last), now, cancel);
        return found.Case;
    }
}
