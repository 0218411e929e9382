using Supervision.Core.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>
/// 指定办案人员: 承办机构负责人 names at least two certified officers for a breach, or for the re-check of one order (行政处罚法第42条). Only ever added
/// to: the newest one counts, and whoever handled before remains one who handled.
/// </summary>
public sealed class HandlerAssignment
{
    public const int Fewest = 2;
    public const int ReasonsMaxLength = 500;

    private HandlerAssignment()
    {
    }

    public required HandlerAssignmentId Id { get; init; }

    public required BreachId Breach { get; init; }

    public required DepartmentCode Department { get; init; }

    /// <summary>文号 of the order whose re-check alone is assigned; null for the whole.</summary>
    public string? Paper { get; init; }

    public required IReadOnlyList<CheckOfficer> Officers { get; init; }

    public required string Reasons { get; init; }

    public required Signed By { get; init; }

    public static Result<HandlerAssignment> Of(
        HandlerAssignmentId id, BreachId breach, string? paper, IReadOnlyList<CheckOfficer> officers, string reasons, Signed by)
    {
        var wrong = Problem.All(
            officers.DistinctBy(officer => officer.Id).Count() < Fewest ? OrderProblems.TooFew() : null,
            string.IsNullOrWhiteSpace(reasons) ? OrderProblems.WithoutReasons() : null,
            reasons.Length > ReasonsMaxLength ? OrderProblems.TooLong("指定的理由") : null);

        return wrong is not null
            ? wrong
            : new HandlerAssignment
            {
                Id = id,
                Breach = breach,
                Department = by.By.Department,
                Paper = paper,
                Officers = officers,
                Reasons = reasons,
                By = by,
            };
    }
}
