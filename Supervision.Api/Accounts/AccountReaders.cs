using Supervision.Core.Accounts;

namespace Supervision.Api.Accounts;

/// <summary>In which words the standing of an account is told.</summary>
internal static class AccountReaders
{
    public const string InUse = "在用";

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
