using Supervision.Core.Primitives;

namespace Supervision.Core.Emergencies;

/// <summary>系统停用: from when until when the program could not be used. Stated once it works again, and never changed.</summary>
public sealed class SystemOutage
{
    public const int CauseMinLength = 5;
    public const int CauseMaxLength = 500;

    private SystemOutage()
    {
    }

    public required SystemOutageId Id { get; init; }

    /// <summary>Whose; of one stated by the head of an office it holds for that office alone.</summary>
    public required DepartmentCode Department { get; init; }

    /// <summary>The whole city was without it, as the administrator of the system states.</summary>
    public required bool IsOfCity { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string Cause { get; init; }

    public required Signed Stated { get; init; }

    public static Result<SystemOutage> State(SystemOutageId id, DateTimeOffset from, DateTimeOffset until, string cause, Signed by)
    {
        var isInTime = from < until && until <= by.At && from >= by.At.AddYears(-1);
        var hasCause = cause.Length is >= CauseMinLength and <= CauseMaxLength;

        if (Problem.All(isInTime ? null : BackfillProblems.OutageWrongTime(), hasCause ? null : BackfillProblems.OutageWithoutCause()) is { } wrong)
        {
            return wrong;
        }

        return new SystemOutage
        {
            Id = id,
            Department = by.By.Department,
            IsOfCity = by.By.Role is Role.SystemAdministrator,
            From = from,
            Until = until,
            Cause = cause,
            Stated = by,
        };
    }

    public bool Covers(DepartmentCode department, DateTimeOffset at) => (IsOfCity || Department == department) && From <= at && at <= Until;
}
