using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Core.Repairs;

/// <summary>修复经过: one signed step of a handling. Steps are only ever added.</summary>
public sealed record RepairStep(RepairStepKind Kind, Signed By)
{
    public const int WordsMaxLength = 2000;

    /// <summary>Of what came in: proof, commitment, ruling. Of what was asked for: what is missing.</summary>
    public IReadOnlyList<string> Materials { get; init; } = [];

    public RepairFacts? Facts { get; init; }

    /// <summary>A ruling that came in later.</summary>
    public DateOnly? PerformedOn { get; init; }

    public RepairEffects? Effects { get; init; }

    public RepairSighting? Sighting { get; init; }

    /// <summary>What the table of policies answered, each a sentence with its clause.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What the one who signs adds.</summary>
    public string? Words { get; init; }
}

/// <summary>What a step does.</summary>
public enum RepairStepKind
{
    Received,
    AskedFor,
    Supplied,
    NotAccepted,
    Accepted,
    Extended,
    Interim,
    Masked,
    Granted,
    Refused,
    Answered,
    Sighted,
}

/// <summary>How the steps are called.</summary>
public static class RepairStepKinds
{
    public static readonly Terms<RepairStepKind> Terms = new(
        (RepairStepKind.Received, "收到申请"), (RepairStepKind.AskedFor, "通知补充材料"), (RepairStepKind.Supplied, "补齐材料"),
        (RepairStepKind.NotAccepted, "不予受理"), (RepairStepKind.Accepted, "受理"), (RepairStepKind.Extended, "情况复杂，延长"),
        (RepairStepKind.Interim, "答复办理进度"), (RepairStepKind.Masked, "暂时修复"), (RepairStepKind.Granted, "准予修复"),
        (RepairStepKind.Refused, "不予修复"), (RepairStepKind.Answered, "答复结果"), (RepairStepKind.Sighted, "核验渠道"));
}
