using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Checks;

/// <summary>违法线索: a problem found at a check and handed on to the department that must deal with it.</summary>
public sealed record Breach
{
    public required BreachId Id { get; init; }

    public required CheckId Check { get; init; }

    public required SubjectKey Target { get; init; }

    public required DepartmentCode Department { get; init; }

    /// <summary>Code of the inspection item under which it was found.</summary>
    public required string Item { get; init; }

    public required string Description { get; init; }

    public required Disposition Disposition { get; init; }

    public required DateOnly FoundOn { get; init; }
}
