using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Coercion;

namespace Supervision.Api.Coercion;

/// <summary>实施强制措施: two officers record on the spot what they took, what the party said, and hand over decision and list.</summary>
public sealed class TakeCoercion(Acts acts, FindCoercion find, CoercionOfficers officers, CoercionPapers papers, CoercionGuard guard, TimeProvider clock)
{
    public Task<Result<CoercionFile>> ExecuteAsync(Actor actor, CoercionFileId id, TakingInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, CoercionActs.Take, CoercionObjects.File(id), ledger => InTransactionAsync(ledger, actor, id, input, cancel), cancel);

    private async Task<Result<CoercionFile>> InTransactionAsync(Ledger ledger, Actor actor, CoercionFileId id, TakingInput input, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        var listed = input.ReadThings();
        var unwritten = Problem.All(
            input.At is null ? CoercionFileProblems.NoMoment() : null, listed.Match<Problem?>(_ => null, wrong => wrong),
            input.Signing is null ? CoercionFileProblems.NoSigning() : null);

        if (unwritten is not null || input.At is not { } at || input.Signing is not { } signing)
        {
            return unwritten!;
        }

        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem)
            || !listed.Succeeded(out var things, out problem)
            || !(await officers.TwoAsync(actor, input.Colleague, OfficeClock.DayOf(at), cancel)).Succeeded(out var two, out problem))
        {
            return problem;
        }

        var taking = new CoercionTaking(at, input.Place, things, two, input.Heard, input.Keeping)
        {
            Signing = signing,
            Witness = input.Witness,
            AreRightsTold = input.AreRightsTold,
            IsHandedOver = input.IsHandedOver,
            Freeze = file.Kind is CoercionKind.Freezing ? input.Freeze : null,
            ApproveBy = file.Approval is null ? guard.ApproveBy(at) : null,
        };
        return await RecordAsync(ledger, actor, file, taking, now, cancel);
    }

    // An urgent one is recorded as it was done; whether it is approved in time is asked afterwards, and what is not must be lifted.
    private static CoercionQuestion Question(CoercionFile file, CoercionTaking taking, DateOnly today)
    {
        var question = CoercionQuestions.Of(file, taking, today);
        var isOpen = file.Approval is null && question is { IsUrgent: true, IsGeneral: false };
        return isOpen ? question with { Approval = new HeadApproval(taking.At, Role.Approver.Named(), false) } : question;
    }

    // A freeze begins with its notice to the bank.
    private async Task<Result<CoercionTaking>> NotifiedAsync(
        CoercionFile file, CoercionTaking taking, DateOnly? endsOn, DateTimeOffset now, CancellationToken cancel)
    {
        if (taking.Freeze is not { } freeze)
        {
            return taking;
        }

        var issued = await papers.BankAsync(file, taking, endsOn, now, cancel);
        return issued.Match<Result<CoercionTaking>>(notice => taking with { Freeze = freeze with { Notice = notice.Number } }, problem => problem);
    }

    private async Task<Result<CoercionFile>> RecordAsync(
        Ledger ledger, Actor actor, CoercionFile file, CoercionTaking taking, DateTimeOffset now, CancellationToken cancel)
    {
        var by = new Signed(actor, now);

        if (file.WhyNotTaken(taking, by) is { } wrong)
        {
            return wrong;
        }

        if (!guard.Allow(Question(file, taking, OfficeClock.DayOf(now))).Succeeded(out var answer, out var problem)
            || !(await NotifiedAsync(file, taking, answer.EndsOn, now, cancel)).Succeeded(out var done, out problem)
            || !(await papers.DecisionAsync(file, done, answer.EndsOn, now, cancel)).Succeeded(out var decision, out problem)
            || !(await papers.RecordAsync(file, done, now, cancel)).Succeeded(out var record, out problem)
            || !file.Take(done, answer.EndsOn, record.Number, by with { DocumentNumber = decision.Number }).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(
            actor, "实施强制措施", file.Id.ToString(),
            new { 决定书 = decision.Number, 现场笔录 = record.Number, 时间 = taking.At, 财物 = taking.Things.Count, 期限至 = answer.EndsOn }, now, cancel);
        return file;
    }
}
