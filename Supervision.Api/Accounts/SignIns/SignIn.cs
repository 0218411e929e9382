using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>登录: by password and one-time code. Whatever was wrong, the answer is the same, after the same time.</summary>
public sealed class SignIn(SupervisionDb db, Transactions transactions, Credentials credentials, OpenSession open, OfficeClock clock)
{
    public async Task<Result<SignedIn>> ExecuteAsync(string? loginName, string? password, string? code, SignInPlace place, CancellationToken cancel)
    {
        var told = await transactions.RunAsync<Attempted<SignedIn>>(
            async _ => new Attempted<SignedIn>(await TryAsync(loginName ?? "", password ?? "", code, place, cancel)), cancel);
        return told.Match(attempt => attempt.Outcome, problem => problem);
    }

    private async Task<Result<SignedIn>> TryAsync(string loginName, string password, string? code, SignInPlace place, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var account = await LockAsync(Account.Canonical(loginName), cancel);
        var verified = credentials.VerifyPassword(account, password);

        if (account is null)
        {
            db.Add(SecurityEntry.Of(SecurityEvent.SignInFailed, place.Address, "没有这个登录名", now));
            return SignInProblems.Wrong();
        }

        var person = await db.Persons.AsNoTracking().SingleAsync(one => one.Id == account.Person, cancel);

        if (WhyNot(account, person, now) is { } reason)
        {
            db.Add(SecurityEntry.Of(SecurityEvent.SignInFailed, account, person.Name, place.Address, reason, now));
            return SignInProblems.Wrong();
        }

        var secret = credentials.Unseal(account.CodeSecret);
        var step = secret is null ? null : OneTimeCode.StepOf(code, secret, clock.GetRealUtcNow(), account.CodeStep);

        if (verified is PasswordVerificationResult.Failed || step is null)
        {
            return Fail(account, person, place, verified is PasswordVerificationResult.Failed ? "密码不对" : "动态口令不对或者已用过", now);
        }

        if (verified is PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.Rehash(credentials.HashPassword(account, password));
        }

        account.Succeed(step);
        return await open.ForAsync(account, person, SignInWay.Password, place, cancel);
    }

    // Whoever tries the same account at the same moment waits, so that no failure goes uncounted and no code is taken twice.
    private async Task<Account?> LockAsync(string loginName, CancellationToken cancel) =>
        await db.Accounts.FromSql($"select * from accounts where login_name = {loginName} for update").SingleOrDefaultAsync(cancel);

    private static string? WhyNot(Account account, Person person, DateTimeOffset now)
    {
        if (account.IsLockedAt(now))
        {
            return "账号锁定中";
        }

        if (account.Suspended is not null || person.Left is not null)
        {
            return "账号已停用或者本人已离职";
        }

        return account.IsReady ? null : "还没有设置密码和动态口令";
    }

    private Result<SignedIn> Fail(Account account, Person person, SignInPlace place, string reason, DateTimeOffset now)
    {
        account.Fail(now);
        db.Add(SecurityEntry.Of(SecurityEvent.SignInFailed, account, person.Name, place.Address, reason, now));

        if (account.IsLockedAt(now))
        {
            db.Add(SecurityEntry.Of(SecurityEvent.LockedOut, account, person.Name, place.Address, "连续5次不成功，锁定15分钟", now));
        }

        return SignInProblems.Wrong();
    }
}
