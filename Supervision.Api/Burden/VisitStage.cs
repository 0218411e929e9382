namespace Supervision.Api.Burden;

/// <summary>How far a visit has come: drawn, approved by the head, or made.</summary>
public enum VisitStage { Drawn, Approved, Made }

internal static class VisitStageNames
{
    public static string Named(this VisitStage stage) => stage switch
    {
        VisitStage.Drawn => "已抽中，尚未批准",
        VisitStage.Approved => "已批准，尚未入企",
        _ => "已入企",
    };
}
