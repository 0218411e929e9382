namespace Supervision.Core.Log.Records;

/// <summary>What each kind of log entry is called on a page.</summary>
public static class LogKindNames
{
    public static string Named(this LogKind kind) => kind switch
    {
        LogKind.PlanPublished => "计划公布",
        LogKind.PlanAmended => "计划调整",
        LogKind.DrawFrozen => "名录冻结",
        LogKind.DrawCommitted => "抽取承诺",
        LogKind.DrawRevealed => "揭示",
        LogKind.DrawDone => "抽取完成",
        LogKind.DrawVoided => "抽取作废",
        LogKind.Replacement => "替换",
        LogKind.ResultDisclosed => "结果公示",
        LogKind.Withdrawal => "撤回",
        LogKind.ListAdopted => "清单采用",
        LogKind.AuditAnchor => "审计锚定",
        LogKind.KeyChanged => "更换密钥",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
