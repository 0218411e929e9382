using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Papers;
using Supervision.Core.Cases;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Cases.Orders;

/// <summary>批准责令改正: makes the order: its number, its paper and its term are there from now on (行政处罚法第28条).</summary>
public sealed class ApproveOrder(SupervisionDb db, Acts acts, OrderStanding standing, IssuePaper papers, PaperOffices offices, TimeProvider clock)
{
    /// <param name="opinion">审批意见; may be empty.</param>
    public Task<Result<IssuedPaper>> ExecuteAsync(Actor actor, OrderProposalId id, string opinion, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.ApproveOrder, CaseObjects.OrderProposal(id), ledger => InTransactionAsync(ledger, actor, id, opinion, cancel), cancel);

    private async Task<Result<IssuedPaper>> InTransactionAsync(Ledger ledger, Actor actor, OrderProposalId id, string opinion, CancellationToken cancel)
    {
        if (await db.OrderProposals.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } proposal)
        {
            return OrderProblems.NotFound();
        }

        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if ((proposal.WhyNotApproved(today) ?? await standing.WhyCorrectedAsync(proposal.Breach, cancel)) is { } refused)
        {
            return refused;
        }

        if (!(await IssueAsync(proposal, now, cancel)).Succeeded(out var paper, out var problem)
            || !proposal.Approve(opinion, new(actor, now), paper.Number).Succeeded(out _, out problem))
        {
            return problem;
        }

        db.RecheckOrders.Add(RecheckOrder.Of(paper.Number, proposal, today));
        await ledger.AuditAsync(actor, "批准责令改正", paper.Number, new { 对象 = proposal.Target, 期限 = proposal.Text.By, 意见 = opinion }, now, cancel);
        return paper;
    }

    private async Task<Result<IssuedPaper>> IssueAsync(OrderProposal proposal, DateTimeOffset now, CancellationToken cancel)
    {
        var today = OfficeClock.DayOf(now);

        if (!(await offices.DecidingAsync(proposal.Department, today, cancel)).Succeeded(out var deciding, out var problem))
        {
            return problem;
        }

        var subject = await db.Set<Subject>().AsNoTracking().SingleAsync(one => one.Key == proposal.Target, cancel);
        var found = await db.Breaches.AsNoTracking().Where(one => one.Id == proposal.Breach).Select(one => one.Description).SingleAsync(cancel);
        var code = proposal.Target.IsCreditCode ? proposal.Target.ToString() : null;
        var order = new PaperOrder(proposal.Department, CorrectionOrder.Mark, proposal.Target, new Addressee(subject.Name, code, subject.Address), today);
        var text = proposal.Text;
        var facts = new CorrectionFacts(found, text.Provision, text.Basis, text.Demands, text.By, text.By is null, deciding.Office.Consequence);
        return await papers.IssueAsync(order, frame => CorrectionOrder.For(frame, facts, deciding.Remedies), now, cancel);
    }
}
