using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Items;

/// <summary>检查方式: how an item may be checked.</summary>
public enum CheckMethod { OnSite, Documents, OtherResults, Testing, OnlineMonitoring, EntrustedInstitution }

public static class CheckMethods
{
    public static readonly Terms<CheckMethod> Terms = new(
        (CheckMethod.OnSite, "实地核查"),
        (CheckMethod.Documents, "书面检查"),
        (CheckMethod.OtherResults, "采信其他部门结果"),
        (CheckMethod.Testing, "检验检测"),
        (CheckMethod.OnlineMonitoring, "网络监测"),
        (CheckMethod.EntrustedInstitution, "委托专业机构辅助"));

    public static string Named(this CheckMethod method) => Terms.Of(method);
}
