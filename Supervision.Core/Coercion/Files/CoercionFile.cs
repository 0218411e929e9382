using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Coercion.Files;

/// <summary>
/// 强制措施卷宗: one measure from its request to what became of each thing that was taken. How it stands is read off its steps, of which none is ever
/// changed, and off the day.
/// </summary>
public sealed class CoercionFile
{
    private CoercionFile()
    {
    }

    public required CoercionFileId Id { get; init; }

    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    /// <summary>The breach on which it rests; null where it comes from no check of ours.</summary>
    public BreachId? Breach { get; init; }

    public required CoercionKind Kind { get; init; }

    public required CoercionRequest Request { get; init; }

    public IReadOnlyList<CoercionStep> Steps { get; private set; } = [];

    /// <summary>The day on which it was taken, for what is counted in public.</summary>
    public DateOnly? TakenOn { get; private set; }

    public uint RowVersion { get; private set; }

    public CoercionStep Asked => Steps[0];

    public CoercionStep? Approval => First(CoercionStepKind.Approved);

    public CoercionStep? Refusal => First(CoercionStepKind.Refused);

    public CoercionTaking? Taking => First(CoercionStepKind.Taken)?.Taking;

    public CoercionStep? Extension => First(CoercionStepKind.Extended);

    public CoercionStep? ExtensionTold => First(CoercionStepKind.ExtensionTold);

    public CoercionStep? Testing => First(CoercionStepKind.TestingTold);

    public CoercionStep? Served => First(CoercionStepKind.Served);

    public CoercionStep? Lifted => First(CoercionStepKind.Lifted);

    public CoercionStep? Closed => First(CoercionStepKind.Closed);

    /// <summary>Last day of the term, inclusive; null before it is taken and for what the law sets no term.</summary>
    public DateOnly? EndsOn => Steps.LastOrDefault(step => step.Due is not null)?.Due;

    /// <summary>What is on the list and not yet accounted for.</summary>
    public IReadOnlyList<CoercionThing> Held => [.. (Taking?.Things ?? []).Where(thing => DisposalOf(thing) is null)];

    public static CoercionFile Ask(
        CoercionFileId id, DepartmentCode department, Subject subject, BreachId? breach, CoercionKind kind, CoercionRequest request,
        IReadOnlyList<CoercionOfficer> officers, Signed by)
    {
        return new CoercionFile
        {
            Id = id,
            Department = department,
            Target = subject.Key,
            TargetName = subject.Name,
            Breach = breach,
            Kind = kind,
            Request = request,
            Steps = [new CoercionStep(CoercionStepKind.Asked, by, null) { Officers = officers }],
        };
    }

    public ThingDisposal? DisposalOf(CoercionThing thing) =>
        Steps.FirstOrDefault(step => step.Disposal?.Number == thing.Number)?.Disposal;

    public CoercionState StateAt(DateTimeOffset now)
    {
        if (Closed is not null)
        {
            return CoercionState.Closed;
        }

        if (Taking is null)
        {
            return Untaken();
        }

        if (Lifted is not null)
        {
            return CoercionState.Lifted;
        }

        if (EndsOn < OfficeClock.DayOf(now))
        {
            return CoercionState.Ended;
        }

        return Approval is null ? Unapproved(now) : CoercionState.Standing;
    }

    /// <summary>Before its papers are made: whether it may be taken so.</summary>
    public Problem? WhyNotTaken(CoercionTaking taking, Signed by) => CoercionOrder.WhyNotTaken(this, taking, by);

    /// <summary>Whether its term still runs and may be told to run longer.</summary>
    public Problem? WhyNotRunning(DateTimeOffset now) => CoercionOrder.WhyNotRunning(this, now);

    public Problem? WhyNotTested(string what, DateTimeOffset now)
    {
        if (WhyNotRunning(now) is { } wrong)
        {
            return wrong;
        }

        if (Testing is not null || !Kind.TakesThings())
        {
            return CoercionFileProblems.NoTesting();
        }

        return what.Length == 0 ? CoercionFileProblems.NoReason("检测、检验、检疫或者鉴定的事项") : null;
    }

    public Problem? WhyNoExtension(DateTimeOffset now)
    {
        var isWaiting = Extension is not null && ExtensionTold is null;
        return WhyNotRunning(now) ?? (isWaiting ? null : CoercionFileProblems.NoExtensionToTell());
    }

    public Problem? WhyNotLifted(CoercionLifting lifting, DateTimeOffset now)
    {
        if (Taking is null || Lifted is not null || Closed is not null)
        {
            return CoercionFileProblems.NothingToLift(StateAt(now));
        }

        return lifting.Reason.Length == 0 ? CoercionFileProblems.NoReason("解除") : null;
    }

    public Problem? WhyNotClosed(DateTimeOffset now) => CoercionOrder.WhyNotClosed(this, now);

    public Problem? WhyNotApproved(DateTimeOffset now)
    {
        var isLate = Taking?.ApproveBy < now;
        return CoercionOrder.WhyNotDecided(this) ?? (isLate ? CoercionFileProblems.TooLateToApprove(Taking!.ApproveBy!.Value) : null);
    }

    /// <param name="by">With the number of the form.</param>
    public Result<Done> Approve(string? words, Signed by) =>
        WhyNotApproved(by.At) is { } wrong ? wrong : Add(new(CoercionStepKind.Approved, by, null) { Words = words });

    public Result<Done> Refuse(string reason, Signed by)
    {
        if (CoercionOrder.WhyNotDecided(this) is { } wrong)
        {
            return wrong;
        }

        return reason.Length == 0 ? CoercionFileProblems.NoReason("不予批准") : Add(new(CoercionStepKind.Refused, by, null) { Words = reason });
    }

    /// <param name="endsOn">Last day of the term; null where the law sets none.</param>
    /// <param name="record">Number of the record on the spot.</param>
    /// <param name="by">With the number of the decision.</param>
    public Result<Done> Take(CoercionTaking taking, DateOnly? endsOn, string record, Signed by)
    {
        if (WhyNotTaken(taking, by) is { } wrong)
        {
            return wrong;
        }

        TakenOn = OfficeClock.DayOf(taking.At);
        return Add(new(CoercionStepKind.Taken, by, endsOn) { Taking = taking, Words = record });
    }

    /// <summary>The decision to freeze was handed to the party.</summary>
    public Result<Done> Serve(DateOnly on, Signed by)
    {
        if (CoercionOrder.WhyNotServed(this, on, by) is { } wrong)
        {
            return wrong;
        }

        return Add(new(CoercionStepKind.Served, by, null) { ServedOn = on });
    }

    /// <summary>The time of a test was fixed and told in writing, so that it does not count.</summary>
    /// <param name="endsOn">Last day of the term with this time.</param>
    /// <param name="by">With the number of the letter.</param>
    public Result<Done> TellTesting(int days, string what, DateOnly endsOn, Signed by)
    {
        if (WhyNotTested(what, by.At) is { } wrong)
        {
            return wrong;
        }

        return Add(new(CoercionStepKind.TestingTold, by, endsOn) { Days = days, Words = what });
    }

    public Result<Done> Extend(int days, string reason, Signed by)
    {
        if (WhyNotRunning(by.At) is { } wrong)
        {
            return wrong;
        }

        if (Extension is not null)
        {
            return CoercionFileProblems.ExtendedAlready();
        }

        return reason.Length == 0
            ? CoercionFileProblems.NoReason("延长期限（情况复杂在哪里）")
            : Add(new(CoercionStepKind.Extended, by, null) { Days = days, Words = reason });
    }

    /// <summary>Only what was told in writing before the end runs longer.</summary>
    /// <param name="by">With the number of the letter.</param>
    public Result<Done> TellExtension(DateOnly endsOn, Signed by)
    {
        if (WhyNoExtension(by.At) is { } wrong)
        {
            return wrong;
        }

        return Add(new(CoercionStepKind.ExtensionTold, by, endsOn) { Days = Extension!.Days });
    }

    /// <param name="by">With the number of the decision.</param>
    public Result<Done> Lift(CoercionLifting lifting, Signed by) =>
        WhyNotLifted(lifting, by.At) is { } wrong ? wrong : Add(new(CoercionStepKind.Lifted, by, null) { Lifting = lifting });

    public Result<Done> Dispose(ThingDisposal disposal, Signed by) =>
        CoercionDisposals.WhyNot(this, disposal, by) is { } wrong ? wrong : Add(new(CoercionStepKind.Disposed, by, null) { Disposal = disposal });

    public Result<Done> Close(string reason, Signed by)
    {
        if (WhyNotClosed(by.At) is { } wrong)
        {
            return wrong;
        }

        return reason.Length == 0 ? CoercionFileProblems.NoReason("办结") : Add(new(CoercionStepKind.Closed, by, null) { Words = reason });
    }

    private CoercionState Untaken()
    {
        if (Refusal is not null)
        {
            return CoercionState.Refused;
        }

        return Approval is null ? CoercionState.ToApprove : CoercionState.Approved;
    }

    private CoercionState Unapproved(DateTimeOffset now) =>
        Refusal is not null || Taking!.ApproveBy < now ? CoercionState.MustLift : CoercionState.ApprovalDue;

    private CoercionStep? First(CoercionStepKind kind) => Steps.FirstOrDefault(step => step.Kind == kind);

    private Result<Done> Add(CoercionStep step)
    {
        Steps = [.. Steps, step];
        return default(Done);
    }
}
