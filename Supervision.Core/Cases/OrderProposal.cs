using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Cases;

/// <summary>
/// 责令改正提议: whoever handles a breach proposes what is to be ordered, another approves it or gives it back (行政处罚法第28条). Order, number,
/// paper and term are there only from the approval.
/// </summary>
public sealed class OrderProposal
{
    private OrderProposal()
    {
    }

    public required OrderProposalId Id { get; init; }

    public required BreachId Breach { get; init; }

    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    public required OrderText Text { get; init; }

    public required Signed Proposed { get; init; }

    /// <summary>Null while it waits.</summary>
    public OrderDecision? Decided { get; private set; }

    public uint RowVersion { get; private set; }

    public static Result<OrderProposal> Of(OrderProposalId id, Breach breach, string targetName, OrderText text, Signed proposed, DateOnly today)
    {
        if (Problem.All([.. OrderProblems.Of(text), text.By < today ? CaseProblems.CorrectionDueInThePast(text.By.Value) : null]) is { } wrong)
        {
            return wrong;
        }

        return new OrderProposal
        {
            Id = id,
            Breach = breach.Id,
            Department = breach.Department,
            Target = breach.Target,
            TargetName = targetName,
            Text = text,
            Proposed = proposed,
        };
    }

    /// <summary>Why it cannot be approved today; null where it can.</summary>
    public Problem? WhyNotApproved(DateOnly today) => Problem.All(
        Decided is null ? null : OrderProblems.AlreadyDecided(this),
        Text.By < today ? OrderProblems.TermOver(Text.By.Value) : null);

    /// <summary>Approves; the paper has been issued.</summary>
    public Result<Done> Approve(string opinion, Signed by, string paper) => Decide(new(true, opinion, by, paper));

    /// <summary>Gives it back; who handles it may propose anew.</summary>
    public Result<Done> Return(string opinion, Signed by) =>
        string.IsNullOrWhiteSpace(opinion) ? OrderProblems.ReturnedWithoutOpinion() : Decide(new(false, opinion, by, null));

    private Result<Done> Decide(OrderDecision decision)
    {
        if (Decided is not null)
        {
            return OrderProblems.AlreadyDecided(this);
        }

        if (decision.Opinion.Length > OrderText.LineMaxLength)
        {
            return OrderProblems.TooLong("审批意见");
        }

        Decided = decision;
        return default(Done);
    }
}
