using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Registers.Inspectors;

/// <summary>回避关系: this person may not check this subject.</summary>
public sealed class RecusalRelation
{
    public const int ReasonMaxLength = 200;

    private RecusalRelation()
    {
    }

    public required RecusalId Id { get; init; }

    public required InspectorId Inspector { get; init; }

    public required SubjectKey Subject { get; init; }

    public required string Reason { get; set; }

    /// <summary>The first day; belongs to the relation.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, which belongs to the relation; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    public required bool IsSample { get; set; }

    public bool HoldsOn(DateOnly date) => From <= date && (To is not { } last || date <= last);

    public static RecusalRelation Of(
        RecusalId id, InspectorId inspector, SubjectKey subject, string reason, DateOnly from, DateOnly? to) =>
        new()
        {
            Id = id,
            Inspector = inspector,
            Subject = subject,
            Reason = reason,
            From = from,
            To = to,
            IsSample = false,
        };
}
