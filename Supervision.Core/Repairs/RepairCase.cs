using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Repairs;

/// <summary>
/// 信用修复办理: an application about one credit record under one policy, before the office that decided what is recorded. How it stands is read off
/// its steps, of which none is ever changed.
/// </summary>
public sealed class RepairCase
{
    private RepairCase()
    {
    }

    public required RepairId Id { get; init; }

    /// <summary>认定单位, which handles it.</summary>
    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    /// <summary>The credit record.</summary>
    public required Guid Record { get; init; }

    public required string RecordNumber { get; init; }

    /// <summary>As <see cref="RepairPath"/> and the table of policies call it.</summary>
    public required string Policy { get; init; }

    public required RepairChannel Channel { get; init; }

    /// <summary>收件编号 of the site or of the counter.</summary>
    public required string Number { get; init; }

    public required RepairIntake Intake { get; init; }

    public IReadOnlyList<RepairStep> Steps { get; private set; } = [];

    public uint RowVersion { get; private set; }

    public RepairState State => RepairStates.Of(Steps);

    public RepairStep Last => Steps[^1];

    public IReadOnlyList<string> Materials => [.. Steps.Where(step => step.Kind is RepairStepKind.Received or RepairStepKind.Supplied).SelectMany(step => step.Materials).Distinct()];

    public RepairFacts? Facts => Steps.LastOrDefault(step => step.Facts is not null)?.Facts;

    public RepairStep? Accepted => Of(RepairStepKind.Accepted);

    public RepairStep? Supplied => Of(RepairStepKind.Supplied);

    public RepairStep? Answered => Of(RepairStepKind.Answered);

    public bool IsComplex => Of(RepairStepKind.Extended) is not null;

    public bool IsInterimAnswered => Of(RepairStepKind.Interim) is not null;

    /// <summary>What ended it, or set it aside for the time being.</summary>
    public RepairStep? Decided => Steps.LastOrDefault(step => step.Kind is RepairStepKind.Granted or RepairStepKind.Masked or RepairStepKind.Refused or RepairStepKind.NotAccepted);

    /// <summary>From when on its channel no longer shows the record; null while it does.</summary>
    public DateOnly? StoppedOn => Steps.FirstOrDefault(step => step.Kind is RepairStepKind.Granted or RepairStepKind.Masked) is { } first ? OfficeClock.DayOf(first.By.At) : null;

    public static RepairCase Receive(RepairId id, RepairHeading heading, RepairIntake intake, IReadOnlyList<string> materials, Signed by)
    {
        return new()
        {
            Id = id,
            Department = heading.Department,
            Target = heading.Target,
            TargetName = heading.TargetName,
            Record = heading.Record,
            RecordNumber = heading.RecordNumber,
            Policy = heading.Policy,
            Channel = heading.Channel,
            Number = heading.Number,
            Intake = intake,
            Steps = [new(RepairStepKind.Received, by) { Materials = materials }],
        };
    }

    /// <summary>补充: nothing but what the table says is missing.</summary>
    public Result<Done> Ask(IReadOnlyList<string> missing, string? words, Signed by) =>
        missing.Count == 0 ? RepairCaseProblems.NothingToAskFor() : Add(new(RepairStepKind.AskedFor, by) { Materials = missing, Words = words });

    public Result<Done> Supply(IReadOnlyList<string> materials, Signed by) =>
        materials.Count == 0 ? RepairCaseProblems.NothingSupplied() : Add(new(RepairStepKind.Supplied, by) { Materials = materials });

    public Result<Done> Accept(RepairFacts facts, RepairAnswer answer, Signed by)
    {
        return answer.Outcome is RepairOutcome.Grant or RepairOutcome.Temporary or RepairOutcome.Refuse
            ? Add(new(RepairStepKind.Accepted, by) { Facts = facts, Reasons = answer.Reasons })
            : RepairCaseProblems.NotToAccept(answer);
    }

    public Result<Done> NotAccept(RepairFacts facts, RepairAnswer answer, string words, Signed by)
    {
        if (words.Length == 0)
        {
            return RepairCaseProblems.NoReason();
        }

        return answer.Outcome is RepairOutcome.Grant or RepairOutcome.Temporary
            ? RepairCaseProblems.ToAccept()
            : Add(new(RepairStepKind.NotAccepted, by) { Facts = facts, Reasons = answer.Reasons, Words = words });
    }

    /// <summary>情况复杂的，延长: once, and only where the policy knows it.</summary>
    public Result<Done> Extend(int? days, string words, Signed by)
    {
        if (days is null)
        {
            return RepairCaseProblems.NoExtension();
        }

        if (words.Length == 0)
        {
            return RepairCaseProblems.NoReason();
        }

        return IsComplex ? RepairCaseProblems.AlreadyExtended() : Add(new(RepairStepKind.Extended, by) { Words = words });
    }

    public Result<Done> Answer(string words, Signed by)
    {
        if (words.Length == 0)
        {
            return RepairCaseProblems.NoAnswerWords();
        }

        if (State.IsOpen())
        {
            return Add(new(RepairStepKind.Interim, by) { Words = words });
        }

        return IsAnsweredSinceDecision ? RepairCaseProblems.AlreadyAnswered() : Add(new(RepairStepKind.Answered, by) { Words = words });
    }

    /// <summary>Whether a decision may be signed; what it ends is found out in between.</summary>
    public Problem? WhyNotDecide(bool grants, RepairAnswer answer, string words, Signed by)
    {
        if (State is not RepairState.Accepted)
        {
            return RepairCaseProblems.NotOpenFor(this, grants ? RepairStepKind.Granted : RepairStepKind.Refused);
        }

        return Problem.All(
            string.IsNullOrWhiteSpace(by.DocumentNumber) ? RepairCaseProblems.NoDocument() : null,
            words.Length == 0 ? RepairCaseProblems.NoReason() : null,
            WhyNotSo(grants, answer));
    }

    public Result<Done> Grant(RepairFacts facts, RepairAnswer answer, RepairEffects effects, string words, Signed by)
    {
        var kind = answer.Outcome is RepairOutcome.Temporary ? RepairStepKind.Masked : RepairStepKind.Granted;
        return Add(new(kind, by) { Facts = facts, Effects = effects, Reasons = answer.Reasons, Words = words });
    }

    public Result<Done> Refuse(RepairFacts facts, RepairAnswer answer, string words, Signed by) =>
        Add(new(RepairStepKind.Refused, by) { Facts = facts, Reasons = answer.Reasons, Words = words });

    /// <summary>确认执行完毕: what was masked for the time being is repaired for good.</summary>
    public Result<Done> Finish(DateOnly performedOn, RepairEffects effects, string words, Signed by)
    {
        if (State is not RepairState.Masked)
        {
            return RepairCaseProblems.NotMasked();
        }

        if (string.IsNullOrWhiteSpace(by.DocumentNumber))
        {
            return RepairCaseProblems.NoDocument();
        }

        if (performedOn < Intake.Reorganisation?.RulingOn || performedOn > OfficeClock.DayOf(by.At))
        {
            return RepairCaseProblems.PerformedOnWrongDay(performedOn);
        }

        return Add(new(RepairStepKind.Granted, by) { PerformedOn = performedOn, Effects = effects, Words = words });
    }

    public Result<Done> Sight(RepairSighting sighting, Signed by)
    {
        if (sighting.Channel.Length == 0 || sighting.Proof.Length == 0)
        {
            return RepairCaseProblems.SightingIncomplete();
        }

        if (StoppedOn is { } stopped && (sighting.On < stopped || sighting.On > OfficeClock.DayOf(by.At)))
        {
            return RepairCaseProblems.SightedOnWrongDay(sighting.On, stopped);
        }

        return Add(new(RepairStepKind.Sighted, by) { Sighting = sighting });
    }

    private static Problem? WhyNotSo(bool grants, RepairAnswer answer)
    {
        var mayGrant = answer.Outcome is RepairOutcome.Grant or RepairOutcome.Temporary;

        if (grants == mayGrant)
        {
            return null;
        }

        return grants ? RepairCaseProblems.NotToGrant(answer) : RepairCaseProblems.NotToRefuse();
    }

    private bool IsAnsweredSinceDecision => Answered is { } answered && answered.By.At >= Decided?.By.At;

    private RepairStep? Of(RepairStepKind kind) => Steps.LastOrDefault(step => step.Kind == kind);

    private Result<Done> Add(RepairStep step)
    {
        if (!RepairStates.MayFollow(State, step.Kind))
        {
            return RepairCaseProblems.NotOpenFor(this, step.Kind);
        }

        Steps = [.. Steps, step];
        return default(Done);
    }
}
