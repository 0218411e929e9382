using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Emergencies;

/// <summary>
/// 紧急检查: a visit made at once for a cause, by two officers, which the head approves afterwards. How it stands is read off what was signed;
/// nothing that was signed is ever taken back, whatever the head decides.
/// </summary>
public sealed class EmergencyVisit
{
    // 行政处罚法第42条.
    private const int Two = 2;

    private EmergencyVisit()
    {
    }

    public required EmergencyVisitId Id { get; init; }

    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    public required EmergencyText Text { get; init; }

    /// <summary>The two who went; the first is who started it.</summary>
    public required IReadOnlyList<CheckOfficer> Officers { get; init; }

    /// <summary>When they began at the place.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Until when the head should have decided; null where the office has adopted no term.</summary>
    public required DateTimeOffset? ApproveBy { get; init; }

    /// <summary>Number of the paper on which it was made while the program was down (补录); null, made here.</summary>
    public required string? PaperNumber { get; init; }

    public required Signed Started { get; init; }

    /// <summary>By the other officer, in his own session.</summary>
    public Signed? Confirmed { get; private set; }

    public Signed? Approved { get; private set; }

    public Signed? Refused { get; private set; }

    public string? RefusedBecause { get; private set; }

    public IReadOnlyList<ItemResult> Items { get; private set; } = [];

    /// <summary>Codes of the overall results.</summary>
    public IReadOnlyList<string> Results { get; private set; } = [];

    public DateOnly? EndedOn { get; private set; }

    public Signed? Entered { get; private set; }

    public Signed? Reviewed { get; private set; }

    public uint RowVersion { get; private set; }

    public EmergencyState State => EmergencyStateNames.Of(this);

    public bool IsDecided => Approved is not null || Refused is not null;

    /// <summary>逾期批准: the head came after the term.</summary>
    public bool IsApprovedLate => Approved is { } approved && approved.At > ApproveBy;

    /// <param name="officers">As the register has them today; who starts it is one of them.</param>
    /// <param name="term">Within which the head decides; null where none was adopted.</param>
    /// <param name="paper">Number of the paper on which it was made; null, made here.</param>
    public static Result<EmergencyVisit> Start(
        EmergencyVisitId id, Subject subject, EmergencyText text, IReadOnlyList<CheckOfficer> officers, DateTimeOffset beganAt, EmergencyTerm? term,
        string? paper, Signed by)
    {
        if (Problem.All(EmergencyText.Faults(text.Reason, text.Place, text.Items.Count, text.Choice, text.ChosenBecause)) is { } lacking)
        {
            return lacking;
        }

        if (WhyNotOfficers(officers, OfficeClock.DayOf(beganAt), by.By) is { } wrong)
        {
            return wrong;
        }

        if (beganAt > by.At)
        {
            return EmergencyProblems.BeginsLater(beganAt);
        }

        return new EmergencyVisit
        {
            Id = id,
            Department = by.By.Department,
            Target = subject.Key,
            TargetName = subject.Name,
            Text = text,
            Officers = officers,
            BeganAt = beganAt,
            ApproveBy = term?.After(by.At),
            PaperNumber = paper,
            Started = by,
        };
    }

    /// <summary>未经批准: the term has run out and the head has not decided.</summary>
    public bool IsUnapproved(DateTimeOffset now) => !IsDecided && ApproveBy < now;

    /// <summary>The other officer, who was there, says so himself.</summary>
    public Result<Done> Confirm(Signed by)
    {
        if (Confirmed is not null)
        {
            return EmergencyProblems.AlreadyConfirmed(this);
        }

        if (!Officers.Any(officer => officer.Is(by.By)) || by.By.IsSamePersonAs(Started.By))
        {
            return EmergencyProblems.OnlyTheOther(this);
        }

        Confirmed = by;
        return default(Done);
    }

    public Result<Done> Approve(Signed by)
    {
        if (WhyNotDecided(by) is { } wrong)
        {
            return wrong;
        }

        Approved = by;
        return default(Done);
    }

    /// <summary>What was done stays on record; the result goes no further.</summary>
    public Result<Done> Refuse(string reason, Signed by)
    {
        if (WhyNotDecided(by) is { } wrong)
        {
            return wrong;
        }

        if (reason.Length is 0 or > EmergencyText.ReasonMaxLength)
        {
            return EmergencyProblems.RefusedWithoutReason();
        }

        (Refused, RefusedBecause) = (by, reason);
        return default(Done);
    }

    /// <summary>Enters the result; may be repeated until it is reviewed, and need not wait for the head.</summary>
    public Result<Done> Enter(IReadOnlyList<ItemResult> items, IReadOnlyList<ResultCode> overall, DateOnly endedOn, Signed by)
    {
        if (Refused is not null)
        {
            return EmergencyProblems.WasRefused(this);
        }

        if (Reviewed is not null)
        {
            return EmergencyProblems.AlreadyReviewed(this);
        }

        if (Confirmed is null)
        {
            return EmergencyProblems.NotConfirmed(this);
        }

        if (endedOn < OfficeClock.DayOf(BeganAt) || endedOn > OfficeClock.DayOf(by.At))
        {
            return EmergencyProblems.EndsOnWrongDay(this, endedOn);
        }

        if (ResultRules.Check(overall, items, [.. Text.Items]) is { } problem)
        {
            return problem;
        }

        (Items, Results, EndedOn, Entered) = (items, [.. overall.Select(code => code.Code)], endedOn, by);
        return default(Done);
    }

    /// <summary>Somebody who was not there holds the result against the record. Without the head's approval there is no review, and so nothing goes out.</summary>
    public Result<Done> Review(Signed by)
    {
        if (Refused is not null)
        {
            return EmergencyProblems.WasRefused(this);
        }

        if (Approved is null)
        {
            return EmergencyProblems.NotApproved(this);
        }

        if (Entered is null)
        {
            return EmergencyProblems.NothingEntered(this);
        }

        if (Reviewed is not null)
        {
            return EmergencyProblems.AlreadyReviewed(this);
        }

        if (WhyPartOfIt(by.By) is { } own)
        {
            return own;
        }

        Reviewed = by;
        return default(Done);
    }

    private static Problem? WhyNotOfficers(IReadOnlyList<CheckOfficer> officers, DateOnly day, Actor starts)
    {
        if (officers.Count != Two || officers[0].Id == officers[1].Id)
        {
            return EmergencyProblems.NotTwoPeople();
        }

        if (!officers[0].Is(starts))
        {
            return EmergencyProblems.StartsWithoutBeingThere(starts);
        }

        return officers.FirstOrDefault(officer => officer.ValidTo < day) is { } expired ? EmergencyProblems.NotCertified(expired.Name, day) : null;
    }

    private Problem? WhyNotDecided(Signed by)
    {
        if (by.By.Role is not Role.Approver)
        {
            return EmergencyProblems.OnlyHead(by.By);
        }

        if (IsDecided)
        {
            return EmergencyProblems.AlreadyDecided(this);
        }

        return Confirmed is null ? EmergencyProblems.NotConfirmed(this) : WhyPartOfIt(by.By);
    }

    private Problem? WhyPartOfIt(Actor actor) =>
        Officers.FirstOrDefault(officer => actor.IsPerson(officer.Id)) is { } officer ? EmergencyProblems.OwnVisit(officer.Name) : null;
}
