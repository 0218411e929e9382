using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Passkeys;

/// <summary>登记通行密钥: whoever is signed in and has just shown who he is lets a device keep a key for him.</summary>
public sealed class AddPasskey(SupervisionDb db, Transactions transactions, IPasskeyHandler<Account> passkeys, PasskeyState state, TimeProvider clock)
{
    private const string Act = "登记通行密钥";
    private const string Unnamed = "通行密钥";

    public async Task<Result<PasskeyQuestion>> AskAsync(OfficeSession session, HttpContext context, CancellationToken cancel)
    {
        if (session.AccountId is not { } id || !session.IsConfirmedAt(clock.GetUtcNow(), Acts.ConfirmationHolds))
        {
            return SignInProblems.ConfirmFirst(Act);
        }

        var account = await db.Accounts.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        var holder = new PasskeyUserEntity { Id = id.ToString(), Name = account.LoginName, DisplayName = session.Actor.Person };
        var question = await passkeys.MakeCreationOptionsAsync(holder, context);
        return new PasskeyQuestion(question.CreationOptionsJson, state.Seal(question.AttestationState, Of(session)));
    }

    public async Task<Result<StoredPasskey>> ExecuteAsync(
        OfficeSession session, string? name, PasskeyAnswer answer, HttpContext context, CancellationToken cancel)
    {
        // Asked within five minutes of the confirmation, and answered within five of that.
        if (session.AccountId is not { } id || string.IsNullOrEmpty(answer.Credential) || state.Take(answer.State, Of(session)) is not { } asked)
        {
            return SignInProblems.PasskeyUnusable();
        }

        var checkedKey = await passkeys.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = answer.Credential, AttestationState = asked });

        if (!checkedKey.Succeeded)
        {
            return SignInProblems.PasskeyUnusable();
        }

        return await transactions.RunAsync(_ => KeepAsync(session, id, NameOf(name), checkedKey.Passkey, cancel), cancel);
    }

    private async Task<Result<StoredPasskey>> KeepAsync(OfficeSession session, AccountId account, string name, UserPasskeyInfo info, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var shown = await db.OfficeSessions.AsNoTracking().SingleAsync(one => one.Id == session.SessionId, cancel);
        var passkey = new StoredPasskey
        {
            CredentialId = info.CredentialId,
            Account = account,
            Name = name,
            PublicKey = info.PublicKey,
            Transports = info.Transports ?? [],
            IsUserVerified = info.IsUserVerified,
            IsBackupEligible = info.IsBackupEligible,
            AttestationObject = info.AttestationObject,
            ClientDataJson = info.ClientDataJson,
            CreatedAt = now,
            SignCount = info.SignCount,
            IsBackedUp = info.IsBackedUp,
        };
        db.Add(passkey);
        db.Add(SecurityEntry.Of(SecurityEvent.PasskeyAdded, shown, name, now));
        return passkey;
    }

    private static string Of(OfficeSession session) => $"add:{session.SessionId}";

    private static string NameOf(string? typed)
    {
        var name = (typed ?? "").Trim();
        return name.Length is 0 or > StoredPasskey.NameMaxLength ? Unnamed : name;
    }
}
