using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Demo;

/// <summary>样例账号: made-up people who can sign in, with a password and a secret of this run alone. Only in a demonstration.</summary>
public sealed class SampleAccounts(SupervisionDb db, Transactions transactions, Credentials credentials, OfficeClock clock)
{
    private const int Groups = 4;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const string Document = "样例任命文件";

    private static readonly Role[] First = [Role.SecurityAdministrator, Role.SystemAdministrator];

    /// <summary>Makes the account; for the first two administrators with their role, for which nobody else is there yet.</summary>
    public Task<Result<SampleAccount>> MakeAsync(SamplePerson sample, CancellationToken cancel) =>
        transactions.RunAsync(_ => InTransactionAsync(sample, cancel), cancel);

    private async Task<Result<SampleAccount>> InTransactionAsync(SamplePerson sample, CancellationToken cancel)
    {
        if (!Demonstration.IsOf(db))
        {
            return SignInProblems.NotInAnOfficialDatabase();
        }

        var now = clock.GetUtcNow();
        var id = PersonId.OfName(sample.Name);

        if (await db.Persons.AnyAsync(person => person.Id == id, cancel))
        {
            return new Problem("demo.people-there", ProblemKind.Conflict, "样例账号已经建立，密码只在建立时显示。要换一批，请重新运行 demo。");
        }

        var account = Account.Of(AccountId.New(now), id, sample.LoginName);
        var (password, secret) = (NewPassword(), Credentials.NewSecret());
        account.Choose(credentials.HashPassword(account, password), credentials.Seal(secret), 0);
        db.AddRange(Person.Of(id, sample.Name, null, null), account);

        if (First.Contains(sample.Roles[0].Role))
        {
            var program = new Signed(new("首次启动", sample.Department, Role.Program), now);
            db.Add(RoleGrant.AtFirstStart(RoleGrantId.New(now), id, sample.Roles[0].Role, OfficeClock.DayOf(now), Document, program));
        }

        return new SampleAccount(account.Id, sample, password, OneTimeCode.Typed(secret));
    }

    private static string NewPassword() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}

/// <summary>A made-up person with account, department and roles.</summary>
public sealed record SamplePerson(DepartmentCode Department, string Name, string LoginName, IReadOnlyList<Actor> Roles);

/// <summary>What is printed of a sample account, once.</summary>
public sealed record SampleAccount(AccountId Id, SamplePerson Person, string Password, string Secret);
