using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>Who may look at accounts, and in which words their standing is told.</summary>
internal static class AccountReaders
{
    public const string InUse = "在用";

    /// <summary>All of them, or as the head of an office those of his own.</summary>
    public static bool MayRead(Actor actor) =>
        actor.Role is Role.SecurityAdministrator or Role.AuditAdministrator || (actor.Role is Role.Approver && actor.IsChief);

    public static string StandingOf(Account account, Person person, DateTimeOffset now)
    {
        if (person.Left is not null)
        {
            return "已离职";
        }

        if (account.Suspended is not null)
        {
            return "已停用";
        }

        if (account.IsLockedAt(now))
        {
            return "已锁定";
        }

        return account.IsReady ? InUse : "等本人设置密码";
    }
}
