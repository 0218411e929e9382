namespace Supervision.Core.Coercion;

/// <summary>行政强制措施: what was done or is to be done, as far as it is established. What is null was not established.</summary>
public sealed record CoercionQuestion
{
    public required DateOnly AsOf { get; init; }

    /// <summary>查封, 扣押, 冻结, 停产整治 …</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public CoercionBasis? Basis { get; init; }

    public bool IsUrgent { get; init; }

    /// <summary>A whole area or a whole trade is stopped.</summary>
    public bool IsGeneral { get; init; }

    public string? Reason { get; init; }

    public HeadApproval? Approval { get; init; }

    /// <summary>The certificate of each officer, null where he has none.</summary>
    public IReadOnlyList<string?>? Officers { get; init; }

    public Necessity? Necessity { get; init; }

    public CoercionObject? Object { get; init; }

    public TermExtension? Extension { get; init; }

    public TestingTime? Testing { get; init; }

    public CoercionSteps Steps { get; init; } = new();
}

/// <summary>强制措施的依据.</summary>
/// <param name="Level">法律, 行政法规, 地方性法规, 规章 or 规范性文件.</param>
public sealed record CoercionBasis(string Law, string Level);

/// <summary>负责人批准.</summary>
/// <param name="At">Null: not given yet.</param>
/// <param name="IsRefused">The head found that it should not be.</param>
public sealed record HeadApproval(DateTimeOffset? At, string? By, bool IsRefused);

/// <summary>必要性.</summary>
/// <param name="MilderTried">Milder means that were tried; null, not established.</param>
/// <param name="MilderReason">Why none would do.</param>
/// <param name="IsSlight">显著轻微, or no evident harm.</param>
public sealed record Necessity(IReadOnlyList<string>? MilderTried, string? MilderReason, string? Impact, bool? IsSlight);

/// <summary>强制措施的对象.</summary>
public sealed record CoercionObject(bool? IsRelated, bool? HoldsNecessities, bool? IsAlreadySealed);

/// <summary>延长期限.</summary>
public sealed record TermExtension(DateTimeOffset ApprovedAt, bool? IsToldInWriting, int Days);

/// <summary>检测检验鉴定期间.</summary>
public sealed record TestingTime(int Days, bool? IsToldInWriting);

/// <summary>程序各步: what else the law asks of the act; null, not established.</summary>
public sealed record CoercionSteps
{
    public bool? IsByNamedBody { get; init; }

    public bool? IsDelegated { get; init; }

    public bool? AreRightsTold { get; init; }

    public bool? IsPartyHeard { get; init; }

    public bool? IsRecorded { get; init; }

    public bool? IsPaperHandedOver { get; init; }

    /// <summary>One of the grounds on which the measure must be lifted at once.</summary>
    public bool? HasLiftingGround { get; init; }

    public bool? IsHearingOffered { get; init; }

    public bool? IsLegallyReviewed { get; init; }

    public bool? IsDecidedByGroup { get; init; }

    /// <summary>A written demand came before the execution.</summary>
    public bool? IsDemanded { get; init; }

    /// <summary>Execution at night, on a holiday, or by cutting the supply of homes.</summary>
    public bool? IsAtForbiddenTimeOrMeans { get; init; }

    /// <summary>The frozen sum matches the act; false, it is more.</summary>
    public bool? DoesSumMatch { get; init; }

    public DateOnly? DecisionServedOn { get; init; }

    public DateOnly? RemedyEndedOn { get; init; }

    public DateOnly? DemandedOn { get; init; }

    public DateOnly? AppliedToCourtOn { get; init; }
}
