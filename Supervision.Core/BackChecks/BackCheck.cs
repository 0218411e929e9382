using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.BackChecks;

/// <summary>抽查复核: a second look at one finished check by drawn people who had no part in it; on paper first.</summary>
public sealed class BackCheck : IStaffed
{
    // 行政处罚法第42条: not fewer than two.
    private const int LeastOfficers = 2;

    // The type in the draw's target id, type:key.
    private const string TargetType = "check:";

    private BackCheck()
    {
    }

    public required BackCheckId Id { get; init; }

    public required TaskId Task { get; init; }

    public required AttemptId Attempt { get; init; }

    public required CheckId Check { get; init; }

    /// <summary>Where the check was made.</summary>
    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    /// <summary>As drawn, and as replaced by the rule since.</summary>
    public required IReadOnlyList<CheckOfficer> Officers { get; set; }

    /// <summary>Reached when the draw was locked.</summary>
    public required ReviewerLevel Level { get; init; }

    public BackCheckReview? Review { get; private set; }

    /// <summary>Why the last review was given back before it took effect; empty after it was entered anew.</summary>
    public string? ReturnedBecause { get; private set; }

    public BackCheckVisit? Visit { get; private set; }

    public uint RowVersion { get; private set; }

    /// <summary>Approved and not made yet.</summary>
    public bool AwaitsVisit => Visit is { Scanned: null };

    /// <summary>What a finished check is called in a frame.</summary>
    public static string TargetOf(CheckId check) => TargetType + check;

    public static CheckId CheckOf(string target) =>
        TryCheckOf(target, out var id) ? id : throw new FormatException($"Not a drawn check: {target}");

    public static bool TryCheckOf(string target, out CheckId id)
    {
        id = default;
        return target.StartsWith(TargetType, StringComparison.Ordinal) && CheckId.TryParse(target[TargetType.Length..], out id);
    }

    public static Result<BackCheck> Of(BackCheckId id, DrawAttempt attempt, InspectionCheck check, IReadOnlyList<CheckOfficer> officers)
    {
        if (check.Reviewed is null)
        {
            return BackCheckProblems.CheckNotFinished(check.TargetName);
        }

        if (officers.FirstOrDefault(officer => check.Officers.Any(then => then.Certificate == officer.Certificate)) is { } own)
        {
            return BackCheckProblems.OwnCheck(own.Name, check.TargetName);
        }

        return new BackCheck
        {
            Id = id,
            Task = attempt.Task,
            Attempt = attempt.Id,
            Check = check.Id,
            Target = check.Target,
            TargetName = check.TargetName,
            Officers = officers,
            Level = officers.Any(officer => officer.Department == check.Department || check.Officers.Any(then => then.Department == officer.Department))
                ? ReviewerLevel.SameBody : ReviewerLevel.OtherBody,
        };
    }

    /// <summary>Enters the review of the file by one of the drawn people; it waits for the other to sign.</summary>
    /// <param name="agrees">Null when nothing was chosen, which is never taken for either.</param>
    public Result<Done> Enter(bool? agrees, string? reasons, Signed entered)
    {
        if (Review is not null)
        {
            return BackCheckProblems.AlreadyReviewed(this);
        }

        if (!IsDrawn(entered.By))
        {
            return BackCheckProblems.NotDrawn(this, entered.By);
        }

        if (agrees is not { } borneOut)
        {
            return BackCheckProblems.NoOutcome();
        }

        if (borneOut ? reasons is not null : string.IsNullOrWhiteSpace(reasons))
        {
            return borneOut ? BackCheckProblems.AgreesWithReasons() : BackCheckProblems.DeviatesWithoutReasons();
        }

        if (reasons is { Length: > BackCheckReview.ReasonsMaxLength })
        {
            return BackCheckProblems.ReasonsTooLong(reasons.Length);
        }

        (Review, ReturnedBecause) = (new(borneOut, reasons, entered), null);
        return default(Done);
    }

    /// <summary>The other of the two signs, and the review takes effect.</summary>
    public Result<Done> Countersign(Signed signed)
    {
        if (WhyNotSecond(signed.By) is { } problem)
        {
            return problem;
        }

        Review = Review! with { Countersigned = signed };
        return default(Done);
    }

    /// <summary>The other of the two does not agree: the review has to be entered anew.</summary>
    public Result<Done> GiveBack(string reason, Signed signed)
    {
        if (WhyNotSecond(signed.By) is { } problem)
        {
            return problem;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return BackCheckProblems.GivenBackWithoutReason();
        }

        if (reason.Length > BackCheckReview.ReasonsMaxLength)
        {
            return BackCheckProblems.ReasonsTooLong(reason.Length);
        }

        (Review, ReturnedBecause) = (null, reason);
        return default(Done);
    }

    /// <summary>People change until the review has effect, and again from the approval of a visit until it is made.</summary>
    public Problem? WhyClosed() => Review is { HasEffect: true } && !AwaitsVisit ? BackCheckProblems.NothingLeftToDo(this) : null;

    /// <summary>Somebody else stands at the place, or nobody. A review that was not signed by both lapses: the new two look for themselves.</summary>
    public Result<Done> Substitute(DepartmentCode department, int slot, CheckOfficer? coming)
    {
        if (WhyClosed() is { } closed)
        {
            return closed;
        }

        Officers = Officers.With(department, slot, coming);

        if (Review is { HasEffect: false })
        {
            (Review, ReturnedBecause) = (null, "复核人员已经替换，由现在的复核人员重新录入。");
        }

        if (Visit is { } visit)
        {
            Visit = visit with { NoticeNumber = null };
        }

        return default(Done);
    }

    /// <summary>The head approves a visit with its reason, after the paper review; the caps are the caller's to hold.</summary>
    public Result<Done> ApproveVisit(string reason, CheckCode code, Signed approved)
    {
        if (approved.By.Role is not Role.Approver)
        {
            return BackCheckProblems.OnlyHead(approved.By);
        }

        if (Review is not { HasEffect: true })
        {
            return BackCheckProblems.PaperFirst(this);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return BackCheckProblems.VisitWithoutReason();
        }

        if (Visit is not null)
        {
            return BackCheckProblems.VisitTwice(this);
        }

        if (Officers.Count < LeastOfficers)
        {
            return BackCheckProblems.PlaceEmpty(this);
        }

        if (Officers.FirstOrDefault(officer => officer.ValidTo < code.To) is { } expired)
        {
            return CheckProblems.CertificateExpires(expired, code.To);
        }

        Visit = new(reason, code, approved);
        return default(Done);
    }

    /// <summary>The notice of the approved visit, with the people who stand there now.</summary>
    /// <exception cref="InvalidOperationException">No visit is approved, or a place is empty.</exception>
    public void Notify(string noticeNumber) =>
        Visit = CanBeNotified ? Visit! with { NoticeNumber = noticeNumber } : throw new InvalidOperationException($"Nobody can be told of a visit to {TargetName}.");

    /// <summary>A visit is approved and both places are filled.</summary>
    public bool CanBeNotified => AwaitsVisit && Officers.Count >= LeastOfficers;

    /// <summary>The visit itself: the enterprise scans the code of this visit, and what was found is written down.</summary>
    public Result<Done> RecordVisit(Scan scan, string finding, Signed entered)
    {
        if (Visit is not { } visit)
        {
            return BackCheckProblems.VisitNotApproved(this);
        }

        if (!IsDrawn(entered.By))
        {
            return BackCheckProblems.NotDrawn(this, entered.By);
        }

        if (visit.Scanned is not null)
        {
            return BackCheckProblems.CodeUsed(this);
        }

        if (Officers.Count < LeastOfficers || visit.NoticeNumber is null)
        {
            return BackCheckProblems.PlaceEmpty(this);
        }

        if (scan.On < visit.Code.From || scan.On > visit.Code.To)
        {
            return BackCheckProblems.OutsideWindow(this, visit.Code);
        }

        if (string.IsNullOrWhiteSpace(finding) || (scan.Place is null && string.IsNullOrWhiteSpace(scan.UnscannedBecause)))
        {
            return BackCheckProblems.VisitIncomplete();
        }

        if (finding.Length > BackCheckVisit.TextMaxLength)
        {
            return BackCheckProblems.FindingTooLong(finding.Length);
        }

        Visit = visit with { Scanned = scan, Finding = finding, Entered = entered };
        return default(Done);
    }

    private Problem? WhyNotSecond(Actor actor)
    {
        if (Review is null)
        {
            return BackCheckProblems.NothingToSign(this);
        }

        if (Review.HasEffect)
        {
            return BackCheckProblems.AlreadyReviewed(this);
        }

        if (!IsDrawn(actor))
        {
            return BackCheckProblems.NotDrawn(this, actor);
        }

        var first = Review.Entered.By;
        return first.IsSamePersonAs(actor) ? BackCheckProblems.SignsOwnReview(actor) : null;
    }

    // Who was bound to an account after the lock stands here by his name alone; who he is the gate has asked of the register.
    private bool IsDrawn(Actor actor) => Officers.Any(
        officer => officer.Is(actor) || (officer.Person is null && officer.Name == actor.Person && officer.Department == actor.Department));
}
