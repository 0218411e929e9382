using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>能否代理: which acts a deputy may take in the place of whoever has the role, and which never.</summary>
public static class DeputyRule
{
    private static readonly Role[] Administrators = [Role.SecurityAdministrator, Role.SystemAdministrator, Role.AuditAdministrator];
    private static readonly Role[] NotPeople = [Role.Enterprise, Role.Public, Role.Program];

    /// <summary>Whether the role can be deputised at all.</summary>
    public static string? WhyNever(Role role)
    {
        if (Administrators.Contains(role))
        {
            return "管理员之间、管理员和业务人员之间不得代理";
        }

        if (role is Role.Witness)
        {
            return "参与方和见证方须本人到场";
        }

        return NotPeople.Contains(role) ? "不是授予人员的角色" : null;
    }

    /// <summary>Why nobody takes this act for somebody else; null where it can be named in a deputation.</summary>
    public static string? WhyNever(ActRow act, Role role)
    {
        if (WhyNever(role) is { } reason)
        {
            return reason;
        }

        if (act.Relations.Contains(Relation.Drawn))
        {
            return "抽中的检查人员只能按票号替换";
        }

        if (act.Relations.Contains(Relation.Handler))
        {
            return "办案须由有执法证的办案人员本人办理";
        }

        return act.Relations.Contains(Relation.Holder) ? "代理权不得转授" : null;
    }

    /// <summary>What only the head of the office does is taken by nobody but whoever is in charge while he is away.</summary>
    public static bool NeedsCharge(ActRow act, Role role) => act.ChiefOnly && role is Role.Approver;
}
