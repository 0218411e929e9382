using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>
/// 决定信用修复: by a head who neither signed what is repaired nor accepted the application. A repair ends showing, sharing and use in the same
/// transaction.
/// </summary>
public sealed class DecideRepair(SupervisionDb db, Acts acts, FindRepair find, RepairJudge judge, RepairEffectsWriter effects, TimeProvider clock)
{
    public Task<Result<RepairCase>> ExecuteAsync(Actor actor, RepairId id, RepairDecision decision, CancellationToken cancel) =>
        acts.ActAsync(actor, RepairActs.Decide, RepairObjects.Repair(id), ledger => InTransactionAsync(ledger, actor, id, decision, cancel), cancel);

    /// <param name="performedOn">The day of the ruling that the plan or the settlement was performed.</param>
    public Task<Result<RepairCase>> FinishAsync(Actor actor, RepairId id, DateOnly performedOn, string document, string words, CancellationToken cancel)
    {
        return acts.ActAsync(
            actor, RepairActs.Finish, RepairObjects.Repair(id), ledger => FinishInTransactionAsync(ledger, actor, id, performedOn, new(true, null, null, document, words), cancel), cancel);
    }

    private async Task<Result<RepairCase>> InTransactionAsync(Ledger ledger, Actor actor, RepairId id, RepairDecision decision, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var (repair, signed) = (found.Case, new Signed(actor, clock.GetLocalNow(), decision.Document));
        var facts = (repair.Facts ?? new RepairFacts("")) with { DutiesDone = decision.DutiesDone, Corrected = decision.Corrected };

        if (!judge.Binding(found, facts).Succeeded(out var answer, out problem))
        {
            return problem;
        }

        problem = RepairFactsInput.WhyNotWords(decision.Words) ?? repair.WhyNotDecide(decision.Grants, answer, decision.Words, signed)
            ?? await WhyNotDocumentAsync(found, decision, cancel);

        if (problem is not null)
        {
            return problem;
        }

        if (!decision.Grants)
        {
            return await SignedAsync(ledger, found, repair.Refuse(facts, answer, decision.Words, signed), signed, cancel);
        }

        if (!(await effects.WriteAsync(ledger, found, answer.Outcome is RepairOutcome.Grant, decision.Words, signed, cancel)).Succeeded(out var fell, out problem))
        {
            return problem;
        }

        return await SignedAsync(ledger, found, repair.Grant(facts, answer, fell, decision.Words, signed), signed, cancel);
    }

    private async Task<Result<RepairCase>> FinishInTransactionAsync(
        Ledger ledger, Actor actor, RepairId id, DateOnly performedOn, RepairDecision decision, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        if (found.Case.State is not RepairState.Masked)
        {
            return RepairCaseProblems.NotMasked();
        }

        problem = RepairFactsInput.WhyNotWords(decision.Words) ?? await WhyNotDocumentAsync(found, decision, cancel);

        if (problem is not null)
        {
            return problem;
        }

        var signed = new Signed(actor, clock.GetLocalNow(), decision.Document);

        if (!(await effects.WriteAsync(ledger, found, true, decision.Words, signed, cancel)).Succeeded(out var fell, out problem))
        {
            return problem;
        }

        return await SignedAsync(ledger, found, found.Case.Finish(performedOn, fell, decision.Words, signed), signed, cancel);
    }

    // One number ends one record of a subject.
    private async Task<Problem?> WhyNotDocumentAsync(FoundRepair found, RepairDecision decision, CancellationToken cancel)
    {
        if (decision.Document.Length is 0 or > RepairDecision.DocumentMaxLength)
        {
            return RepairCaseProblems.NoDocument();
        }

        var target = found.Case.Target;
        var isTaken = decision.Grants && await db.CreditRecords.AnyAsync(
            one => one.Subject == target && one.Kind == Core.Credit.CreditRecordKind.Repair && one.Number == decision.Document, cancel);
        return isTaken ? RepairCaseProblems.DocumentTaken(decision.Document) : null;
    }

    private static async Task<Result<RepairCase>> SignedAsync(Ledger ledger, FoundRepair found, Result<Done> step, Signed signed, CancellationToken cancel)
    {
        if (!step.Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(signed.By, RepairStepKinds.Terms.Of(found.Case.Last.Kind), found.Case.Number, RepairLines.Of(found.Case.Last), signed.At, cancel);
        return found.Case;
    }
}
