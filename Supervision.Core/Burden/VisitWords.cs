namespace Supervision.Core.Burden;

/// <summary>入企的种类和来源: the words in which limits leave visits out, so that a name never hides a visit.</summary>
public static class VisitWords
{
    public const string Daily = "日常";
    public const string Campaign = "专项";
    public const string Single = "个案";
    public const string UponCause = "有因";

    public const string ByChance = "双随机";
    public const string Complaint = "投诉举报";
    public const string Transfer = "转办交办";
    public const string Monitoring = "数据监测";
    public const string Emergency = "突发事件";
    public const string FromAbove = "上级专项";
    public const string BackCheck = "抽查复核";
    public const string Recheck = "整改复查";
    public const string Commitment = "承诺核查";

    /// <summary>Neither drawn nor upon a cause: the only visits that the white list bars.</summary>
    public const string OwnAccord = "自行安排";
}
