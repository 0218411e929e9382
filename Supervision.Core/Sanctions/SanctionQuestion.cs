namespace Supervision.Core.Sanctions;

/// <summary>联合惩戒: a measure that somebody wants to set, or that stands, on one day.</summary>
public sealed record SanctionQuestion
{
    public required string Edition { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>企业, 个体工商户, 自然人 …; null, not established.</summary>
    public string? SubjectKind { get; init; }

    /// <summary>The row of the list; null, none.</summary>
    public string? Measure { get; init; }

    public required string Kind { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive; null where none was set.</summary>
    public DateOnly? To { get; init; }

    public string? Basis { get; init; }

    public SanctionCause? Cause { get; init; }
}

/// <summary>惩戒事由: the penalty or the listing on which a measure rests.</summary>
/// <param name="Kind">penalty, serious-list or old-blacklist.</param>
public sealed record SanctionCause(string Kind, string? List)
{
    /// <summary>Null: not established.</summary>
    public bool? IsGrave { get; init; }

    public DateOnly? ListedOn { get; init; }

    public DateOnly? RepairedOn { get; init; }
}

/// <summary>惩戒措施是否合法.</summary>
/// <param name="EndsOn">Last day on which it may stand; null where only its ground ends it.</param>
/// <param name="Refusals">Stable codes, each once, with its sentence.</param>
public sealed record SanctionAnswer(DateOnly? EndsOn, IReadOnlyList<SanctionRefusal> Refusals)
{
    public bool IsLegal => Refusals.Count == 0;

    public IReadOnlyList<string> Reservations { get; init; } = [];
}

/// <summary>不得采取的理由.</summary>
public sealed record SanctionRefusal(string Code, string Sentence);
