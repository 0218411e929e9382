namespace Supervision.Core.Primitives;

/// <summary>The words of the pages for the roles.</summary>
public static class RoleNames
{
    /// <summary>主要负责人: an approver who is the head of the office.</summary>
    public const string Chief = "主要负责人";

    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Planner] = "计划编制",
        [Role.Approver] = "负责人",
        [Role.UnitHead] = "承办机构负责人",
        [Role.Inspector] = "执法人员",
        [Role.LegalReviewer] = "法制审核",
        [Role.RuleAuthor] = "规则编制",
        [Role.Registrar] = "名录管理",
        [Role.DisclosureClerk] = "公示经办",
        [Role.Archivist] = "文书档案",
        [Role.Witness] = "见证方",
        [Role.Supervisor] = "执法监督",
        [Role.SecurityAdministrator] = "安全管理员",
        [Role.SystemAdministrator] = "系统管理员",
        [Role.AuditAdministrator] = "审计管理员",
        [Role.Enterprise] = "企业",
        [Role.Public] = "公众",
        [Role.Program] = "程序",
    };

    public static string Named(this Role role) => Names[role];

    /// <summary>The role with this Chinese name, or null.</summary>
    public static Role? Find(string name) =>
        Names.Where(pair => pair.Value == name).Select(pair => (Role?)pair.Key).FirstOrDefault();
}
