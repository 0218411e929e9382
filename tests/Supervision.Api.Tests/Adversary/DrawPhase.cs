namespace Supervision.Api.Tests.Adversary;

/// <summary>How far the draw has come when somebody tries something.</summary>
internal enum DrawPhase { Frozen, Called, Committed, Witnessed, OneOpened, Opened, Revealed, Drawn, Locked }

internal static class DrawPhaseNames
{
    public static string Named(this DrawPhase phase) => phase switch
    {
        DrawPhase.Frozen => "名录已冻结",
        DrawPhase.Called => "各方已登记承诺",
        DrawPhase.Committed => "规则已承诺",
        DrawPhase.Witnessed => "现场数值已确认",
        DrawPhase.OneOpened => "一方已揭示",
        DrawPhase.Opened => "各方已揭示",
        DrawPhase.Revealed => "公开数值已确认",
        DrawPhase.Drawn => "已抽取",
        _ => "已锁定",
    };
}
