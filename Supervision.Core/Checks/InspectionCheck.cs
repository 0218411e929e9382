using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Checks;

/// <summary>检查: one visit to one drawn target by the drawn officers of all departments of the task.</summary>
public sealed class InspectionCheck : IStaffed
{
    private InspectionCheck()
    {
    }

    public required CheckId Id { get; init; }

    public required TaskId Task { get; init; }

    public required AttemptId Attempt { get; init; }

    public required SubjectKey Target { get; init; }

    /// <summary>As registered when the draw was locked.</summary>
    public required string TargetName { get; init; }

    /// <summary>The lead department, which answers for the check.</summary>
    public required DepartmentCode Department { get; init; }

    /// <summary>As drawn, and as replaced by the rule since.</summary>
    public required IReadOnlyList<CheckOfficer> Officers { get; set; }

    /// <summary>Set when the target gave way to its reserve; the check then no longer counts.</summary>
    public Signed? Dropped { get; private set; }

    public string? DroppedBecause { get; private set; }

    /// <summary>Approval by the head of the organ, before any notice (国办发〔2024〕54号).</summary>
    public Signed? Approved { get; private set; }

    /// <summary>
    /// 参与部门的批准: of a joint check, by the heads of the other departments, each for its own officers. Null where the lead has approved for all, as
    /// it did before departments did.
    /// </summary>
    public IReadOnlyList<Signed>? PartApprovals { get; private set; }

    /// <summary>行政检查通知书.</summary>
    public string? NoticeNumber { get; private set; }

    public CheckCode? Code { get; private set; }

    public Scan? Scanned { get; private set; }

    /// <summary>Set when the head lets the check be made although limits on visits are reached.</summary>
    public LimitWaiver? Waiver { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public IReadOnlyList<ItemResult> Items { get; private set; } = [];

    /// <summary>Codes of the overall results.</summary>
    public IReadOnlyList<string> Results { get; private set; } = [];

    /// <summary>Of a joint check, what each department has entered of its own items; empty where one department checks alone.</summary>
    public IReadOnlyList<CheckPart> Parts { get; private set; } = [];

    public Signed? Entered { get; private set; }

    /// <summary>签认: another officer of the check stands by the record as it was entered (行政处罚法第42条、第55条).</summary>
    public Signed? Confirmed { get; private set; }

    public Signed? Reviewed { get; private set; }

    /// <summary>Why the reviewer gave the entry back; empty after it was entered anew.</summary>
    public string? ReturnedBecause { get; private set; }

    public uint RowVersion { get; private set; }

    public CheckState State => CheckStateNames.Of(this);

    /// <summary>Who goes: the officers of the departments whose heads have approved.</summary>
    public IReadOnlyList<CheckOfficer> Going => [.. Officers.Where(officer => Goes(officer.Department))];

    /// <summary>Whether officers of several departments go; one that was entered as a whole before departments entered for themselves stays so.</summary>
    public bool HasParts => Going.Select(officer => officer.Department).Distinct().Skip(1).Any() && (Parts.Count > 0 || Entered is null);

    public static Result<InspectionCheck> Of(
        CheckId id, DrawAttempt attempt, SubjectKey target, string targetName, DepartmentCode lead, IReadOnlyList<CheckOfficer> officers)
    {
        var check = InPlace(id, attempt, target, targetName, lead, officers);
        return CheckTerms.TooFew(check) is { } few ? few : check;
    }

    /// <summary>A check of a reserve, with the people who stand there; places that stand empty are filled before any notice.</summary>
    public static InspectionCheck InPlace(
        CheckId id, DrawAttempt attempt, SubjectKey target, string targetName, DepartmentCode lead, IReadOnlyList<CheckOfficer> officers) =>
        new()
        {
            Id = id,
            Task = attempt.Task,
            Attempt = attempt.Id,
            Target = target,
            TargetName = targetName,
            Department = lead,
            Officers = officers,
            PartApprovals = [],
        };

    /// <summary>The target gives way to its reserve, before the check has begun.</summary>
    public Result<Done> Drop(string reason, Signed approval)
    {
        if (Scanned is not null)
        {
            return ReplacementProblems.CheckStarted(TargetName);
        }

        (DroppedBecause, Dropped) = (reason, approval);
        return default(Done);
    }

    public Problem? WhyClosed() => Entered is not null || EndedOn is not null ? ReplacementProblems.ResultEntered(TargetName) : null;

    public Result<Done> Substitute(DepartmentCode department, int slot, CheckOfficer? coming)
    {
        if (WhyClosed() is { } closed)
        {
            return closed;
        }

        Officers = Officers.With(department, slot, coming);
        return default(Done);
    }

    /// <summary>The head of the lead for the visit, the head of a participant for its own officers; who has not until the notice stays away.</summary>
    public Result<Done> Approve(Signed approval)
    {
        if (CheckTerms.WhyNotApprove(this, approval.By) is { } problem)
        {
            return problem;
        }

        (Approved, PartApprovals) = approval.By.Department == Department ? (approval, PartApprovals) : (Approved, [.. PartApprovals!, approval]);
        return default(Done);
    }

    /// <summary>Whether this department takes part: the lead always, another once its head has approved.</summary>
    public bool Goes(DepartmentCode department)
    {
        return department == Department || PartApprovals is null || PartApprovals.Any(approval => approval.By.Department == department);
    }

    public bool AwaitsApprovalOf(DepartmentCode department)
    {
        var isOpen = department == Department ? Approved is null : Code is null && !Goes(department);
        return isOpen && Dropped is null && (department == Department || Officers.Any(officer => officer.Department == department));
    }

    /// <summary>Issues the notice and its code. Without approval there is no code, and without a code no check.</summary>
    public Result<Done> Notify(string noticeNumber, CheckCode code)
    {
        if (CheckTerms.WhyNotNotify(this, code) is { } problem)
        {
            return problem;
        }

        (NoticeNumber, Code) = (noticeNumber, code);
        return default(Done);
    }

    /// <summary>The head lets the check be made although limits are reached; a later waiver keeps what the earlier one covers.</summary>
    public Result<Done> Waive(IReadOnlyList<LimitHit> hits, string reason, Signed approved)
    {
        if (Scanned is not null)
        {
            return CheckProblems.CodeUsed(this);
        }

        if (!LimitWaiver.Of(TargetName, Waiver, hits, reason, approved).Succeeded(out var waiver, out var problem))
        {
            return problem;
        }

        Waiver = waiver;
        return default(Done);
    }

    /// <summary>
    /// The enterprise scans the code, or the reason why it was not scanned is written down. No limit on visits stands in the way, so that every
    /// drawn target can be finished; what is reached was asked at the approval and is shown to the supervisor.
    /// </summary>
    public Result<Done> Start(Scan scan)
    {
        if (CheckTerms.WhyNotStart(this, scan) is { } problem)
        {
            return problem;
        }

        Scanned = scan;
        return default(Done);
    }

    /// <summary>
    /// Enters the results; may be repeated until they are reviewed. At a joint check an officer enters the items of his own department.
    /// </summary>
    public Result<Done> Enter(ResultEntry entry, IReadOnlyCollection<TaskItem> itemsOfTask)
    {
        if (CheckTerms.WhyNotEnter(this, entry, itemsOfTask) is { } problem)
        {
            return problem;
        }

        if (HasParts)
        {
            return Take(JointResult.Enter(this, entry, itemsOfTask));
        }

        (Items, Results, EndedOn, Entered, ReturnedBecause) = (entry.Items, entry.Codes, entry.EndedOn, entry.Entered, null);
        Confirmed = null;
        return default(Done);
    }

    /// <summary>Another officer of the check confirms what was entered, at once or later; what is entered anew is confirmed anew.</summary>
    public Result<Done> Confirm(Signed confirmed)
    {
        if (HasParts)
        {
            return Take(JointResult.Confirm(this, confirmed));
        }

        if (ResultSignatures.WhyNotConfirm(this, Entered, Confirmed, confirmed.By) is { } problem)
        {
            return problem;
        }

        Confirmed = confirmed;
        return default(Done);
    }

    /// <summary>Another person than the one who entered the results reviews them; at a joint check, of each department for its own items.</summary>
    public Result<Done> Review(Signed review)
    {
        if (HasParts)
        {
            if (!JointResult.Review(this, review).Succeeded(out var reviewed, out var refused))
            {
                return refused;
            }

            (Parts, Reviewed) = (reviewed.Parts, reviewed.IsWhole ? review : null);
            return default(Done);
        }

        if (ResultSignatures.WhyNotReview(this, Entered, Confirmed, Reviewed, review.By) is { } problem)
        {
            return problem;
        }

        Reviewed = review;
        return default(Done);
    }

    /// <summary>What this department has entered; null where it has not, or checks alone.</summary>
    public CheckPart? PartOf(DepartmentCode department) => Parts.FirstOrDefault(part => part.Department == department);

    private Result<Done> Take(Result<JointState> step)
    {
        if (!step.Succeeded(out var state, out var problem))
        {
            return problem;
        }

        (Parts, Items, Results, EndedOn) = (state.Parts, state.Items, state.Results, state.EndedOn);
        (Entered, Confirmed, ReturnedBecause) = (state.Entered, state.Confirmed, state.ReturnedBecause);
        return default(Done);
    }

    public Result<Done> GiveBack(DepartmentCode department, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return CheckProblems.GivenBackWithoutReason();
        }

        if (HasParts)
        {
            return Take(JointResult.GiveBack(this, department, reason));
        }

        if (Entered is null || Reviewed is not null)
        {
            return CheckProblems.NothingToGiveBack(this);
        }

        (Entered, Confirmed, ReturnedBecause) = (null, null, reason);
        return default(Done);
    }
}
