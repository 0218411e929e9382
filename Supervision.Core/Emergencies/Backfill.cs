using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Emergencies;

/// <summary>补录: a check that was made on paper while the program was down, with the reserved number of its paper. It is written once and never changed.</summary>
public sealed class Backfill
{
    public const int NumberMaxLength = 80;

    private Backfill()
    {
    }

    public required BackfillId Id { get; init; }

    public required DepartmentCode Department { get; init; }

    /// <summary>Of the paper.</summary>
    public required string Number { get; init; }

    public required PaperRangeId Range { get; init; }

    public required SystemOutageId Outage { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    /// <summary>When the check began, as the paper has it.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The drawn check that was made; exactly one of this and <see cref="Visit"/>.</summary>
    public required CheckId? Check { get; init; }

    public required EmergencyVisitId? Visit { get; init; }

    /// <summary>Last day on which it was to be entered; null where the office has adopted no term.</summary>
    public required DateOnly? Due { get; init; }

    public required Signed Entered { get; init; }

    /// <summary>逾期补录.</summary>
    public bool IsLate => OfficeClock.DayOf(Entered.At) > Due;

    /// <summary>As every page says it.</summary>
    public string Words => $"{(IsLate ? "逾期补录" : "补录")}，纸质文书{Number}";

    /// <param name="use">The number, once it was found that it may be used.</param>
    public static Backfill Of(BackfillId id, PaperUse use, InspectionCheck check, Signed by) => Of(id, use, check.Target, check.TargetName, check.Id, null, by);

    public static Backfill Of(BackfillId id, PaperUse use, EmergencyVisit visit, Signed by) => Of(id, use, visit.Target, visit.TargetName, null, visit.Id, by);

    private static Backfill Of(BackfillId id, PaperUse use, SubjectKey target, string name, CheckId? check, EmergencyVisitId? visit, Signed by)
    {
        return new()
        {
            Id = id,
            Department = by.By.Department,
            Number = use.Number,
            Range = use.Range,
            Outage = use.Outage,
            Target = target,
            TargetName = name,
            MadeAt = use.MadeAt,
            Check = check,
            Visit = visit,
            Due = use.Due,
            Entered = by,
        };
    }
}
