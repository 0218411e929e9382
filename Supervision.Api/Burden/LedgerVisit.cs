using Supervision.Core.Burden;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Burden;

/// <summary>台账的一行: one visit, made or to come, and where in the program it stands.</summary>
/// <param name="Id">Of the check or the back-check; of others none that anybody asks for.</param>
/// <param name="Visit">A visit to come stands on the day of which the ledger is asked.</param>
public sealed record LedgerVisit(Guid Id, SubjectKey Target, string TargetName, DepartmentCode Department, RecordedVisit Visit, VisitStage Stage)
{
    /// <summary>Of a check or a back-check: what its task visits for.</summary>
    public TaskVisitKind? Kind { get; init; }

    public LimitWaiver? Waiver { get; init; }

    public DateOnly On => Visit.On;

    public bool IsMade => Stage is VisitStage.Made;

    public bool IsOf(CheckId check) => Id == check.Value;
}
