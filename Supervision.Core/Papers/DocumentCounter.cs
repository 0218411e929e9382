using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>文号流水: the last serial given per organ, kind of paper and year. Raised in the transaction that issues, so there are no gaps.</summary>
public sealed class DocumentCounter
{
    public required DepartmentCode Department { get; init; }

    public required string Kind { get; init; }

    public required int Year { get; init; }

    public required int Last { get; set; }
}
