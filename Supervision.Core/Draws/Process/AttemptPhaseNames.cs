namespace Supervision.Core.Draws.Process;

/// <summary>What each phase of a draw is called.</summary>
public static class AttemptPhaseNames
{
    public static string Named(this AttemptPhase phase) => phase switch
    {
        AttemptPhase.Frozen => "已冻结名录",
        AttemptPhase.Committed => "已承诺",
        AttemptPhase.Revealed => "已揭示",
        AttemptPhase.Drawn => "已抽取",
        AttemptPhase.Locked => "已锁定",
        AttemptPhase.Voided => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };
}
