using Supervision.Core.Credit;
using Supervision.Core.LawTables;

namespace Supervision.Core.Repairs;

/// <summary>信用修复处理建议: what becomes of one record under one policy, with its days and its reasons.</summary>
public sealed record RepairAnswer(RepairOutcome Outcome)
{
    /// <summary>Null where a person must find it.</summary>
    public DishonestyClass? Class { get; init; }

    /// <summary>Whether it stands in public on that day, after this answer.</summary>
    public bool? Shown { get; init; }

    /// <summary>Last day of showing, inclusive.</summary>
    public DateOnly? ShowUntil { get; init; }

    /// <summary>First day on which an application can succeed.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Last days, inclusive; null where the policy has no such clock or its number is not known.</summary>
    public DateOnly? AcceptDue { get; init; }

    public DateOnly? DecideDue { get; init; }

    public DateOnly? AnswerDue { get; init; }

    /// <summary>The result may come after the answer is due: an interim answer goes out on its last day.</summary>
    public bool NeedsInterimAnswer { get; init; }

    /// <summary>What is still missing, by the names of the form.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Records whose showing, sharing and use stop with this answer.</summary>
    public IReadOnlyList<string> Stops { get; init; } = [];

    /// <summary>False while a masking is only for the time being.</summary>
    public bool? IsFinal { get; init; }

    /// <summary>Each a sentence with its clause.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What rests on a text that was not verified.</summary>
    public IReadOnlyList<string> Reservations { get; init; } = [];
}

/// <summary>修复的结果.</summary>
public enum RepairOutcome { Grant, Refuse, NotYet, NotNeeded, Supplement, Temporary, Refer }

/// <summary>How the outcomes are called.</summary>
public static class RepairOutcomes
{
    public static readonly Terms<RepairOutcome> Codes = new(
        (RepairOutcome.Grant, "grant"), (RepairOutcome.Refuse, "refuse"), (RepairOutcome.NotYet, "not-yet"), (RepairOutcome.NotNeeded, "not-needed"),
        (RepairOutcome.Supplement, "supplement"), (RepairOutcome.Temporary, "temporary"), (RepairOutcome.Refer, "refer"));

    public static readonly Terms<RepairOutcome> Terms = new(
        (RepairOutcome.Grant, "准予修复"), (RepairOutcome.Refuse, "不予修复"), (RepairOutcome.NotYet, "未到期限"), (RepairOutcome.NotNeeded, "不需要申请"),
        (RepairOutcome.Supplement, "补充材料"), (RepairOutcome.Temporary, "暂时修复"), (RepairOutcome.Refer, "提请研究"));
}
