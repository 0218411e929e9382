using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>设置密码和动态口令: the holder of a one-time link chooses a password and shows that his telephone makes the codes. At the first start it makes the administrator.</summary>
public sealed class ChooseCredentials(SupervisionDb db, Transactions transactions, Credentials credentials, NewAccount made, OfficeClock clock)
{
    private const string FirstDocument = "首次启动，由本机操作人设立";

    public async Task<Result<Account>> ExecuteAsync(string token, ChosenInput input, SignInPlace place, CancellationToken cancel)
    {
        var result = await transactions.RunAsync(ledger => InTransactionAsync(ledger, token, input, place, cancel), cancel);

        if (!result.Succeeded(out _, out var problem) && problem.Code == SignInProblems.LinkUnusable().Code)
        {
            await transactions.RunAsync<Done>(
                _ =>
                {
                    db.Add(SecurityEntry.Of(SecurityEvent.LinkRefused, place.Address, problem.Message, clock.GetUtcNow()));
                    return Task.FromResult<Result<Done>>(default(Done));
                },
                cancel);
        }

        return result;
    }

    private async Task<Result<Account>> InTransactionAsync(Ledger ledger, string token, ChosenInput input, SignInPlace place, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var hash = Credentials.HashOf(token);
        var link = await db.SignInLinks.FromSql($"select * from sign_in_links where hash = {hash} for update").SingleOrDefaultAsync(cancel);

        if (link is null || !link.IsUsableAt(now))
        {
            return SignInProblems.LinkUnusable();
        }

        if (!(await HolderAsync(ledger, link, input, now, cancel)).Succeeded(out var managed, out var problem))
        {
            return problem;
        }

        var (account, person) = managed;

        if (WhyNot(input, account, person) is { } refused)
        {
            return refused;
        }

        var secret = credentials.Unseal(input.SealedSecret);
        var step = secret is null ? null : OneTimeCode.StepOf(input.Code, secret, clock.GetRealUtcNow(), 0);

        if (secret is null || step is null)
        {
            return SignInProblems.WrongCode();
        }

        account.Choose(credentials.HashPassword(account, input.Password!), credentials.Seal(secret), step.Value);
        link.Use(now);
        db.Add(SecurityEntry.Of(SecurityEvent.CredentialsChosen, account, person.Name, place.Address, "用一次性链接", now));
        return account;
    }

    private async Task<Result<ManagedAccount>> HolderAsync(Ledger ledger, SignInLink link, ChosenInput input, DateTimeOffset now, CancellationToken cancel)
    {
        if (link.First is { } role)
        {
            return await FirstAsync(ledger, role, input, now, cancel);
        }

        var account = await db.Accounts.SingleAsync(one => one.Id == link.Account, cancel);
        var person = await db.Persons.SingleAsync(one => one.Id == account.Person, cancel);

        if (person.Left is not null || account.Suspended is not null)
        {
            return SignInProblems.LinkUnusable();
        }

        return new ManagedAccount(account, person);
    }

    private async Task<Result<ManagedAccount>> FirstAsync(Ledger ledger, Role role, ChosenInput input, DateTimeOffset now, CancellationToken cancel)
    {
        if (!DepartmentCode.TryParse(input.Department ?? "", out var department))
        {
            return Access.ActorProblems.NotADepartment(input.Department ?? "");
        }

        if (!(await made.MakeAsync(input.First ?? new(null, null, null, null), null, cancel)).Succeeded(out var managed, out var problem))
        {
            return problem;
        }

        var program = new Signed(new("首次启动", department, Role.Program), now);
        db.Add(RoleGrant.AtFirstStart(RoleGrantId.New(now), managed.Person.Id, role, OfficeClock.DayOf(now), FirstDocument, program));
        await ledger.AuditAsync(program.By, "初始授权", managed.Account.LoginName, new { 姓名 = managed.Person.Name, 角色 = role.Named() }, now, cancel);
        return managed;
    }

    private static Problem? WhyNot(ChosenInput input, Account account, Person person)
    {
        if (PasswordRule.WhyNot(input.Password, account.LoginName, person.Name) is { } weak)
        {
            return weak;
        }

        return input.Password == input.Again ? null : AccountProblems.PasswordsDiffer();
    }
}
