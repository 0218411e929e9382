using Supervision.Core.Checks;
using Supervision.Core.Departments;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Subjects;

namespace Supervision.Core.Cases;

/// <summary>
/// 案件: what follows from a breach here: whether it may go unpunished. The rules propose, an officer adopts or departs with
/// reasons. Penalties themselves run in the departments' own case systems.
/// </summary>
public sealed class EnforcementCase
{
    private EnforcementCase()
    {
    }

    public required CaseId Id { get; init; }

    /// <summary>案件编号, unique.</summary>
    public required string Number { get; init; }

    public required DepartmentCode Department { get; init; }

    public BreachId? Breach { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    /// <summary>The case form as JSON: what was asked of the rules.</summary>
    public required string File { get; init; }

    /// <summary>The rules' answer as JSON; with <see cref="Rulebook"/> it can be made again.</summary>
    public required string Proposal { get; init; }

    /// <summary>Digest of the rules that decided.</summary>
    public required string Rulebook { get; init; }

    /// <summary>The outcome of the weightiest act, by its code.</summary>
    public required string Outcome { get; init; }

    public required Signed Proposed { get; init; }

    /// <summary>法制审核.</summary>
    public Signed? Reviewed { get; private set; }

    /// <summary>听取意见: when the party was heard and what it said.</summary>
    public Hearing? Heard { get; private set; }

    public Adoption? Adopted { get; private set; }

    public uint RowVersion { get; private set; }

    public static EnforcementCase Propose(
        CaseId id, string number, DepartmentCode department, Breach? breach, SubjectKey target, string targetName,
        CaseProposal proposal, Signed proposed) =>
        new()
        {
            Id = id, Number = number, Department = department, Breach = breach?.Id, Target = target, TargetName = targetName,
            File = proposal.File, Proposal = proposal.Answer, Rulebook = proposal.Rulebook, Outcome = proposal.Outcome,
            Proposed = proposed,
        };

    public Result<Done> Review(Signed review)
    {
        if (review.By.Role is not Role.LegalReviewer)
        {
            return CaseProblems.OnlyLegalReviewer(review.By);
        }

        Reviewed = review;
        return default(Done);
    }

    public Result<Done> Hear(Hearing hearing)
    {
        if (Adopted is not null)
        {
            return CaseProblems.AlreadyAdopted(this);
        }

        Heard = hearing;
        return default(Done);
    }

    /// <summary>The head adopts the proposal, or departs from it with reasons, after legal review and after the party was heard.</summary>
    public Result<Done> Adopt(Adoption adoption)
    {
        if (Adopted is not null)
        {
            return CaseProblems.AlreadyAdopted(this);
        }

        if (adoption.By.By.Role is not Role.Approver)
        {
            return CaseProblems.OnlyHead(adoption.By.By);
        }

        if (Reviewed is null)
        {
            return CaseProblems.NotReviewed(this);
        }

        if (Heard is null)
        {
            return CaseProblems.NotHeard(this);
        }

        if (adoption.End is CaseEnd.Exempted or CaseEnd.NotFiled && Outcome is "open" or "refer" && string.IsNullOrWhiteSpace(adoption.Reasons))
        {
            return CaseProblems.DepartsWithoutReasons(this);
        }

        if (adoption.Departs && string.IsNullOrWhiteSpace(adoption.Reasons))
        {
            return CaseProblems.DepartsWithoutReasons(this);
        }

        Adopted = adoption;
        return default(Done);
    }
}

/// <summary>What was asked of the rules and what they answered, both as JSON.</summary>
public sealed record CaseProposal(string File, string Answer, string Rulebook, string Outcome);

/// <summary>听取意见: when, and what the party said; empty words mean that it said nothing.</summary>
public sealed record Hearing(DateOnly On, string Words);

/// <summary>采纳: how the case ends here, by whom, and the reasons where that departs from the proposal.</summary>
public sealed record Adoption(CaseEnd End, bool Departs, string? Reasons, Signed By, string? PaperNumber = null);

/// <summary>How a case ends here: exempted by decision, not filed, handed to the department's case system, or still to be established.</summary>
public enum CaseEnd { Exempted, NotFiled, HandedOn, ToEstablish, Referred }
