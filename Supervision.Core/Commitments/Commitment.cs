using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Commitments;

/// <summary>
/// 告知承诺: what a subject was told of an item and committed itself to in place of the ordinary way. How it stands is read off its steps, of which
/// none is ever changed.
/// </summary>
public sealed class Commitment
{
    private Commitment()
    {
    }

    public required CommitmentId Id { get; init; }

    /// <summary>文号 of the 告知承诺书.</summary>
    public required string Paper { get; init; }

    /// <summary>承诺受理单位.</summary>
    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    public required CommitterCategory Category { get; init; }

    public required CommitmentItem Item { get; init; }

    public required CommitmentText Text { get; init; }

    public required CommitmentLookup Lookup { get; init; }

    /// <summary>Of the code by which the subject opens its own page.</summary>
    public required byte[] CodeSalt { get; init; }

    public required byte[] CodeHash { get; init; }

    /// <summary>承诺编码; null until it is signed.</summary>
    public string? Code { get; private set; }

    public IReadOnlyList<CommitmentStep> Steps { get; private set; } = [];

    public uint RowVersion { get; private set; }

    public CommitmentStep Last => Steps[^1];

    public CommitmentState State => Last.State;

    /// <summary>承诺作出日期; null until it is signed.</summary>
    public DateOnly? MadeOn => Given is { } given ? OfficeClock.DayOf(given.By.At) : null;

    public CommitmentStep? Given => Steps.FirstOrDefault(step => step.Signing is not null);

    /// <summary>What was answered last on the phone.</summary>
    public PhoneAnswer? Answered => Steps.LastOrDefault(step => step.Answer is not null)?.Answer;

    public CommitmentStep? Verified => Steps.LastOrDefault(step => step.Finding is not null);

    /// <summary>A day for the correction was set; until then, whatever is found that can be corrected sets one.</summary>
    public bool HasTimeToCorrect => State is not CommitmentState.Given && Last.Due is not null;

    public CommitmentStep? Excused => Steps.LastOrDefault(step => step.Excuse is not null);

    public CommitmentStep? Broken => Steps.LastOrDefault(step => step.Breach is not null);

    /// <param name="code">By which the subject opens its own page.</param>
    public static Result<Commitment> Tell(
        CommitmentId id, string paper, DepartmentCode department, Subject subject, CommitmentItem item, CommitmentText text, CommitmentLookup lookup,
        string code, byte[] salt, Signed by)
    {
        if (CommitterCategories.Of(subject.Kind) is not { } category)
        {
            return CommitmentProblems.NobodyToCommit(subject);
        }

        return new Commitment
        {
            Id = id,
            Paper = paper,
            Department = department,
            Target = subject.Key,
            TargetName = subject.Name,
            Category = category,
            Item = item,
            Text = text,
            Lookup = lookup,
            CodeSalt = salt,
            CodeHash = SpokenCode.HashOf(code, salt),
            Steps = [new CommitmentStep(CommitmentState.Told, by, null)],
        };
    }

    public bool Fits(string code) => SpokenCode.Fits(code, CodeSalt, CodeHash);

    /// <summary>On the phone. It may be answered otherwise until an officer has confirmed it.</summary>
    public Result<Done> Answer(PhoneAnswer answer, Signed by)
    {
        if (State is not CommitmentState.Told)
        {
            return CommitmentProblems.NotOpen(this);
        }

        if (answer.Signer.Length == 0)
        {
            return CommitmentProblems.NoSigner();
        }

        return Add(new(CommitmentState.Told, by, null) { Answer = answer });
    }

    /// <summary>Signed before the officer, who has seen who signs.</summary>
    /// <param name="verifyBy">Last day of the verification.</param>
    public Result<Done> Receive(CommitmentSigning signing, string code, DateOnly verifyBy, Signed by)
    {
        if (State is not CommitmentState.Told)
        {
            return CommitmentProblems.NotOpen(this);
        }

        if (CommitmentSignings.WhyNot(this, signing) is { } wrong)
        {
            return wrong;
        }

        if (verifyBy < OfficeClock.DayOf(by.At))
        {
            return CommitmentProblems.DayGone("核查期限", verifyBy);
        }

        Code = code;
        return Add(new(CommitmentState.Given, by, verifyBy) { Signing = signing });
    }

    /// <summary>不采用: it may be refused without a reason, and nothing follows from it.</summary>
    public Result<Done> Decline(Signed by)
    {
        return State is CommitmentState.Told ? Add(new(CommitmentState.Declined, by, null)) : CommitmentProblems.NotOpen(this);
    }

    /// <param name="correctBy">Until when what was not kept is to be put right; only of a first finding that can be corrected.</param>
    public Result<Done> Verify(CommitmentFinding finding, DateOnly? correctBy, Signed by)
    {
        if (CommitmentFindings.WhyNot(this, finding, correctBy, by) is { } wrong)
        {
            return wrong;
        }

        if (finding.Status is FulfilmentStatus.Whole)
        {
            return Add(new(CommitmentState.Kept, by, null) { Finding = finding });
        }

        // Of what is found a second time the day stays: there is one correction.
        var due = HasTimeToCorrect ? Last.Due : correctBy;
        return Add(new(CommitmentState.ToCorrect, by, finding.IsFalse ? null : due) { Finding = finding });
    }

    public Result<Done> Excuse(CommitmentExcuse excuse, DateOnly until, Signed by)
    {
        if (State is not CommitmentState.ToCorrect)
        {
            return CommitmentProblems.NothingToExcuse(this);
        }

        if (Last.Finding is { IsFalse: true })
        {
            return CommitmentProblems.FalseIsNotExcused();
        }

        if (excuse.Reason.Length == 0 || excuse.Impact.Length == 0)
        {
            return CommitmentProblems.ExcuseWithoutReason();
        }

        var earliest = Later(Last.Due ?? default, OfficeClock.DayOf(by.At));
        return until > earliest ? Add(new(CommitmentState.Excused, by, until) { Excuse = excuse }) : CommitmentProblems.NewDayTooEarly(until, earliest);
    }

    public Result<Done> Break(CommitmentBreach breach, Signed by)
    {
        if (State is not CommitmentState.ToCorrect)
        {
            return CommitmentProblems.NotFoundBroken(this);
        }

        if (breach.Reason.Length == 0 || breach.Heard.Length == 0 || breach.Sanction.Length == 0)
        {
            return CommitmentProblems.BreachIncomplete();
        }

        if (Last.Due is not { } due)
        {
            return Add(new(CommitmentState.Broken, by, null) { Breach = breach });
        }

        if (OfficeClock.DayOf(by.At) <= due)
        {
            return CommitmentProblems.StillTimeToCorrect(due);
        }

        return Last.Finding!.On > due ? Add(new(CommitmentState.Broken, by, null) { Breach = breach }) : CommitmentProblems.NotLookedAgain(due);
    }

    /// <param name="by">With the number of the decision that revokes.</param>
    public Result<Done> Revoke(string reason, Signed by)
    {
        if (State is not CommitmentState.Broken)
        {
            return CommitmentProblems.NothingToRevoke(this);
        }

        if (WhyNotDocumented(by, reason) is { } lacking)
        {
            return lacking;
        }

        return Add(new(CommitmentState.Revoked, by, null) { Words = reason });
    }

    /// <param name="by">With the number of the decision that repaired it.</param>
    public Result<Done> Repair(string reason, Signed by)
    {
        if (State is not (CommitmentState.Broken or CommitmentState.Revoked))
        {
            return CommitmentProblems.NothingToRepair(this);
        }

        if (WhyNotDocumented(by, reason) is { } lacking)
        {
            return lacking;
        }

        return Add(new(CommitmentState.Repaired, by, null) { Words = reason });
    }

    /// <summary>What the credit record is to be told by the last step; null where it is told nothing, for want of a class in the catalogue too.</summary>
    public SettledCommitment? Settled()
    {
        if (Item.Catalogue is not { } catalogue || Code is not { } code || State is not (CommitmentState.Kept or CommitmentState.Broken))
        {
            return null;
        }

        var isKept = State is CommitmentState.Kept;
        var content = isKept ? Last.Finding!.Seen : $"{Verified!.Finding!.Unperformed}；{Last.Breach!.Sanction}";
        return new(Target, isKept, OfficeClock.DayOf(Last.By.At), code, Department, catalogue, Item.Name, content);
    }

    private static Problem? WhyNotDocumented(Signed by, string reason)
    {
        return string.IsNullOrWhiteSpace(by.DocumentNumber) || reason.Length == 0 ? CommitmentProblems.WithoutDocument() : null;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private Result<Done> Add(CommitmentStep step)
    {
        Steps = [.. Steps, step];
        return default(Done);
    }
}
