namespace Supervision.Core.Log.Records;

/// <summary>What each kind of log entry is called, on a page and in the entry itself.</summary>
public static class LogKindNames
{
    /// <summary>As strangers hash it: it stays, whatever the kind is called here.</summary>
    public static string Code(this LogKind kind) => kind switch
    {
        LogKind.PlanPublished => "plan-published",
        LogKind.PlanAmended => "plan-amended",
        LogKind.TaskMade => "task-made",
        LogKind.DrawFrozen => "draw-frozen",
        LogKind.DrawCommitted => "draw-committed",
        LogKind.DrawRevealed => "draw-revealed",
        LogKind.DrawDone => "draw-done",
        LogKind.DrawVoided => "draw-voided",
        LogKind.Replacement => "replacement",
        LogKind.DrawValue => "draw-value",
        LogKind.DrawValueAbsent => "draw-value-absent",
        LogKind.DrawOpened => "draw-opened",
        LogKind.DrawLocked => "draw-locked",
        LogKind.ResultDisclosed => "result-disclosed",
        LogKind.Withdrawal => "withdrawal",
        LogKind.ListAdopted => "list-adopted",
        LogKind.AuditAnchor => "audit-anchor",
        LogKind.KeyChanged => "key-changed",
        LogKind.TimeStatement => "time-statement",
        LogKind.TrailAnchor => "trail-anchor",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Named(this LogKind kind) => kind switch
    {
        LogKind.PlanPublished => "计划公布",
        LogKind.PlanAmended => "计划调整",
        LogKind.TaskMade => "任务建立",
        LogKind.DrawFrozen => "名录冻结",
        LogKind.DrawCommitted => "抽取承诺",
        LogKind.DrawRevealed => "揭示",
        LogKind.DrawDone => "抽取完成",
        LogKind.DrawVoided => "抽取作废",
        LogKind.Replacement => "替换",
        LogKind.DrawValue => "公开数值",
        LogKind.DrawValueAbsent => "公开数值未产生",
        LogKind.DrawOpened => "参与方揭示",
        LogKind.DrawLocked => "抽取锁定",
        LogKind.ResultDisclosed => "结果公示",
        LogKind.Withdrawal => "撤回",
        LogKind.ListAdopted => "清单采用",
        LogKind.AuditAnchor => "审计锚定",
        LogKind.KeyChanged => "更换密钥",
        LogKind.TimeStatement => "时间声明",
        LogKind.TrailAnchor => "安全日志和读取日志锚定",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
