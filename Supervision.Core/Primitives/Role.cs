namespace Supervision.Core.Primitives;

/// <summary>角色: what a person may do here.</summary>
public enum Role { Planner, Approver, Inspector, LegalReviewer, Supervisor, RuleAuthor, Witness, Administrator }

public static class RoleNames
{
    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Planner] = "计划编制",
        [Role.Approver] = "负责人",
        [Role.Inspector] = "执法人员",
        [Role.LegalReviewer] = "法制审核",
        [Role.Supervisor] = "执法监督",
        [Role.RuleAuthor] = "规则编制",
        [Role.Witness] = "见证方",
        [Role.Administrator] = "管理员",
    };

    public static string Named(this Role role) => Names[role];

    /// <summary>The role with this Chinese name, or null.</summary>
    public static Role? Find(string name) =>
        Names.Where(pair => pair.Value == name).Select(pair => (Role?)pair.Key).FirstOrDefault();
}
