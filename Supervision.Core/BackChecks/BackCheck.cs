using Supervision.Core.Checks;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Subjects;

namespace Supervision.Core.BackChecks;

/// <summary>抽查复核: a second look at one finished check by drawn people who had no part in it; on paper first.</summary>
public sealed class BackCheck
{
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

    /// <summary>The drawn people.</summary>
    public required IReadOnlyList<CheckOfficer> Officers { get; init; }

    public BackCheckReview? Review { get; private set; }

    public BackCheckVisit? Visit { get; private set; }

    public uint RowVersion { get; private set; }

    /// <summary>What a finished check is called in a frame.</summary>
    public static string TargetOf(CheckId check) => TargetType + check;

    public static CheckId CheckOf(string target) =>
        target.StartsWith(TargetType, StringComparison.Ordinal) && CheckId.TryParse(target[TargetType.Length..], out var id)
            ? id : throw new FormatException($"Not a drawn check: {target}");

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
        };
    }

    /// <summary>Enters the review of the file, once, by one of the drawn people.</summary>
    public Result<Done> Enter(BackCheckReview review)
    {
        if (Review is not null)
        {
            return BackCheckProblems.AlreadyReviewed(this);
        }

        if (!IsDrawn(review.Entered.By))
        {
            return BackCheckProblems.NotDrawn(this, review.Entered.By);
        }

        if (review.Agrees ? review.Reasons is not null : string.IsNullOrWhiteSpace(review.Reasons))
        {
            return review.Agrees ? BackCheckProblems.AgreesWithReasons() : BackCheckProblems.DeviatesWithoutReasons();
        }

        if (review.Reasons is { Length: > BackCheckReview.ReasonsMaxLength } reasons)
        {
            return BackCheckProblems.ReasonsTooLong(reasons.Length);
        }

        Review = review;
        return default(Done);
    }

    /// <summary>The head approves a visit with its reason, after the paper review; the caps are the caller's to hold.</summary>
    public Result<Done> ApproveVisit(string reason, CheckCode code, Signed approved)
    {
        if (approved.By.Role is not Role.Approver)
        {
            return BackCheckProblems.OnlyHead(approved.By);
        }

        if (Review is null)
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

        Visit = new(reason, code, approved);
        return default(Done);
    }

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

        if (scan.On < visit.Code.From || scan.On > visit.Code.To)
        {
            return BackCheckProblems.OutsideWindow(this, visit.Code);
        }

        if (string.IsNullOrWhiteSpace(finding) || (scan.Place is null && string.IsNullOrWhiteSpace(scan.UnscannedBecause)))
        {
            return BackCheckProblems.VisitIncomplete();
        }

        Visit = visit with { Scanned = scan, Finding = finding, Entered = entered };
        return default(Done);
    }

    private bool IsDrawn(Actor actor) => Officers.Any(officer => officer.Name == actor.Person && officer.Department == actor.Department);
}
