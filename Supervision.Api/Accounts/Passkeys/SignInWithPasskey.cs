using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Passkeys;

/// <summary>用通行密钥登录: the device shows its key after its holder has shown himself to it; two factors in one.</summary>
public sealed class SignInWithPasskey(
    SupervisionDb db, Transactions transactions, IPasskeyHandler<Account> passkeys, CheckPasskey check, PasskeyState state, OpenSession open, TimeProvider clock)
{
    private const string Anybody = "sign-in";

    public async Task<PasskeyQuestion> AskAsync(HttpContext context)
    {
        // Which key it is says the device; so the question tells nobody who has an account.
        var question = await passkeys.MakeRequestOptionsAsync(null!, context);
        return new(question.RequestOptionsJson, state.Seal(question.AssertionState, Anybody));
    }

    public async Task<Result<SignedIn>> ExecuteAsync(PasskeyAnswer answer, SignInPlace place, HttpContext context, CancellationToken cancel)
    {
        var asked = state.Take(answer.State, Anybody);
        var told = await transactions.RunAsync<Attempted<SignedIn>>(
            async _ => new Attempted<SignedIn>(await TryAsync(answer.Credential, asked, place, context, cancel)), cancel);
        return told.Match(attempt => attempt.Outcome, problem => problem);
    }

    private async Task<Result<SignedIn>> TryAsync(string? credential, string? asked, SignInPlace place, HttpContext context, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (await check.HolderAsync(credential, asked, context) is not { } account)
        {
            db.Add(SecurityEntry.Of(SecurityEvent.SignInFailed, place.Address, "通行密钥没有通过验证", now));
            return SignInProblems.PasskeyUnusable();
        }

        var person = await db.Persons.AsNoTracking().SingleAsync(one => one.Id == account.Person, cancel);

        if (account.Suspended is not null || person.Left is not null || account.IsLockedAt(now))
        {
            db.Add(SecurityEntry.Of(SecurityEvent.SignInFailed, account, person.Name, place.Address, "账号不能使用，用通行密钥登录", now));
            return SignInProblems.CannotSignIn();
        }

        account.Succeed(null);
        return await open.ForAsync(account, person, SignInWay.Passkey, place, cancel);
    }
}
