using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Papers;
using Supervision.Core.Credit;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Repairs;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;
using Supervision.Core.Time;
using Supervision.Rules.Papers;
using Supervision.Rules.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>出具信用修复告知书, to be served with the decision that a credit record of the own office copies (国办发〔2025〕22号, 两书同达).</summary>
public sealed class IssueRepairNotice(
    SupervisionDb db, Acts acts, IssuePaper papers, PaperOffices offices, RepairNoticeTexts texts, RepairPolicies policies, TimeProvider clock)
{
    public Task<Result<IssuedPaper>> ExecuteAsync(Actor actor, Guid record, CancellationToken cancel) =>
        acts.ActAsync(actor, RepairActs.Notice, OtherObjects.Nothing("信用修复告知书"), ledger => InTransactionAsync(ledger, actor, record, cancel), cancel);

    private async Task<Result<IssuedPaper>> InTransactionAsync(Ledger ledger, Actor actor, Guid id, CancellationToken cancel)
    {
        var office = await db.Set<Department>().AsNoTracking().SingleAsync(one => one.Code == actor.Department, cancel);

        if (await db.CreditRecords.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } record || record.Kind.InPolicies() is not { } kind)
        {
            return RepairCaseProblems.UnknownRecord();
        }

        if (!RepairIntakes.IsOf(record, office))
        {
            return RepairCaseProblems.OtherOrgan(record);
        }

        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if (!texts.On(today).Succeeded(out var wording, out var problem)
            || !(await offices.ReadAsync(actor.Department, today, cancel)).Succeeded(out var told, out problem))
        {
            return problem;
        }

        var shown = new ShownRecord(record.Number, kind, record.Organ, kind == "penalty" ? record.Words : []) { DocumentOn = record.On };
        var decision = $"{CreditRecordKinds.Terms.Of(record.Kind)}决定（{record.Number}，{record.On:yyyy年M月d日}）";
        var facts = new RepairNoticeFacts(decision, RepairNoticePaths.Of(policies, shown, today), told.Complaints);
        var subject = await db.Set<Subject>().AsNoTracking().SingleAsync(one => one.Key == record.Subject, cancel);
        var addressee = new Addressee(subject.Name, subject.Key.IsCreditCode ? subject.Key.ToString() : null, subject.Address);
        var order = new PaperOrder(actor.Department, RepairNotice.Mark, subject.Key, addressee, today);
        var issued = await papers.IssueAsync(order, frame => RepairNotice.For(frame, facts, wording), now, cancel);

        if (!issued.Succeeded(out var paper, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "出具信用修复告知书", paper.Number, new { 对象 = record.Subject, 记录 = record.Number }, now, cancel);
        return paper;
    }
}
