using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Draws.Process;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;

namespace Supervision.Api.Cases;

/// <summary>登记主体承继: a subject has a new code, or took the place of others. It stays on record; a mistake is answered by people, not by deleting.</summary>
public sealed class RecordSuccession(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    private static readonly Role[] Keepers = [Role.Inspector, Role.LegalReviewer, Role.Approver, Role.Registrar];

    /// <param name="source">Where it was read.</param>
    public Task<Result<SubjectSuccession>> ExecuteAsync(
        Actor actor, SubjectKey successor, SubjectKey predecessor, SuccessionKind kind, DateOnly on, string source, CancellationToken cancel) =>
        transactions.RunAsync(ledger => InTransactionAsync(ledger, actor, successor, predecessor, kind, on, source, cancel), cancel);

    private async Task<Result<SubjectSuccession>> InTransactionAsync(
        Ledger ledger, Actor actor, SubjectKey successor, SubjectKey predecessor, SuccessionKind kind, DateOnly on, string source, CancellationToken cancel)
    {
        if (!Keepers.Contains(actor.Role))
        {
            return CaseProblems.SuccessionOnlyLooks(actor);
        }

        if (successor == predecessor)
        {
            return CaseProblems.SucceedsItself(successor);
        }

        if (string.IsNullOrWhiteSpace(source))
        {
            return CaseProblems.SuccessionWithoutSource();
        }

        var now = clock.GetLocalNow();

        if (on > OfficeClock.DayOf(now))
        {
            return CaseProblems.SuccessionInTheFuture(on);
        }

        if (await db.SubjectSuccessions.AnyAsync(step => step.Successor == successor && step.Predecessor == predecessor, cancel))
        {
            return CaseProblems.SuccessionKnown(successor, predecessor);
        }

        var made = new SubjectSuccession(Guid.CreateVersion7(now), successor, predecessor, kind, on, source.Trim(), now.ToUniversalTime());
        db.SubjectSuccessions.Add(made);
        await ledger.AuditAsync(actor, "登记主体承继", successor.ToString(),
            new { 原代码 = predecessor.ToString(), 种类 = kind.Named(), 日期 = on, 出处 = made.Source }, now, cancel);
        return made;
    }
}
