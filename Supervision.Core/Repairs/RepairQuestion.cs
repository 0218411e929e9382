using Supervision.Core.Credit;

namespace Supervision.Core.Repairs;

/// <summary>信用修复申请: what is asked of one record under one policy on one day. What is null was not established.</summary>
public sealed record RepairQuestion
{
    public required string Policy { get; init; }

    public required DateOnly AsOf { get; init; }

    public required ShownRecord Record { get; init; }

    /// <summary>Every duty of the decision is done.</summary>
    public bool? DutiesDone { get; init; }

    /// <summary>The act itself is corrected.</summary>
    public bool? Corrected { get; init; }

    public RepairApplication? Application { get; init; }

    /// <summary>The day on which the office took it up.</summary>
    public DateOnly? AcceptedOn { get; init; }

    public bool IsComplex { get; init; }

    public Reorganisation? Reorganisation { get; init; }

    /// <summary>The negative inspection result from which the record followed.</summary>
    public string? Inspection { get; init; }
}

/// <summary>公示的失信记录.</summary>
/// <param name="Kind">penalty, serious-list, abnormal-list or inspection-result.</param>
/// <param name="Words">Kinds of penalty, as 罚款.</param>
public sealed record ShownRecord(string Id, string Kind, string? System, IReadOnlyList<string> Words)
{
    /// <summary>简易程序.</summary>
    public bool IsSimple { get; init; }

    /// <summary>Null: to be found by the policy.</summary>
    public DishonestyClass? Class { get; init; }

    public DateOnly? DocumentOn { get; init; }

    public DateOnly? PublishedOn { get; init; }
}

/// <summary>修复申请.</summary>
/// <param name="ForwardedOn">The day on which the deciding office received it; null, the day of the application.</param>
/// <param name="Materials">proof, commitment, ruling.</param>
public sealed record RepairApplication(DateOnly On, DateOnly? ForwardedOn, IReadOnlyList<string> Materials);

/// <summary>破产重整、和解.</summary>
/// <param name="PerformedOn">The day of the ruling that the plan is performed.</param>
public sealed record Reorganisation(DateOnly RulingOn, DateOnly? PerformedOn);
