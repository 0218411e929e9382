using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>不相容角色: which roles never meet in one person. The guard of the grants keeps the same pairs.</summary>
public static class IncompatibleRoles
{
    private static readonly Role[] Administrators = [Role.SecurityAdministrator, Role.SystemAdministrator, Role.AuditAdministrator];

    private static readonly Role[] NotGranted = [Role.Enterprise, Role.Public, Role.Program];

    /// <summary>Whether a person can be granted it at all; the others act by a code, or are nobody.</summary>
    public static bool IsGranted(Role role) => !NotGranted.Contains(role);

    /// <summary>Whether one person may not hold both.</summary>
    public static bool Are(Role one, Role other, bool inOneDepartment)
    {
        if (one == other)
        {
            return false;
        }

        if (Administrators.Contains(one) || Administrators.Contains(other))
        {
            return true;
        }

        if (one is Role.Supervisor || other is Role.Supervisor)
        {
            return true;
        }

        if (IsPair(one, other, Role.Approver, Role.LegalReviewer))
        {
            return true;
        }

        var keepsRegister = IsPair(one, other, Role.Registrar, Role.Planner) || IsPair(one, other, Role.Registrar, Role.UnitHead);
        return inOneDepartment && keepsRegister;
    }

    internal static bool IsPair(Role one, Role other, Role first, Role second) =>
        (one == first && other == second) || (one == second && other == first);
}
