using Supervision.Core.LawTables;

namespace Supervision.Core.Draws.Statistics;

/// <summary>检验结果: one test of one drawn list, or of all of them.</summary>
/// <param name="Effect">How strong what was seen is, beside honest draws: 1 is usual, save for blocks, where 0 is perfectly even.</param>
/// <param name="P">How often honest draws look at least this strange.</param>
/// <param name="Sentence">What was counted, in plain words.</param>
public sealed record AuditFinding(AuditTest Test, string Of, double Effect, double P, string Sentence)
{
    /// <summary>The p-value corrected for the number of tests (Holm).</summary>
    public double Corrected { get; init; } = 1;

    public bool Flagged { get; init; }
}

public enum AuditTest { Blocks, Gaps, Serial, Repeats, Pairs }

public static class AuditTests
{
    public static readonly Terms<AuditTest> Terms = new(
        (AuditTest.Blocks, "分段均匀"),
        (AuditTest.Gaps, "间隔"),
        (AuditTest.Serial, "等距关联"),
        (AuditTest.Repeats, "重复抽中"),
        (AuditTest.Pairs, "人员搭配"));

    public static string Named(this AuditTest test) => Terms.Of(test);
}
