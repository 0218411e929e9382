using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Passkeys;

/// <summary>What ASP.NET Core Identity asks of accounts while it checks a passkey. It only reads; what is written, the use cases write.</summary>
internal sealed class PasskeyStore(SupervisionDb db) : IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.LoginName);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        AccountId.TryParse(userId, out var id) ? await db.Accounts.SingleOrDefaultAsync(account => account.Id == id, cancellationToken) : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var name = Account.Canonical(normalizedUserName);
        return db.Accounts.SingleOrDefaultAsync(account => account.LoginName == name, cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
    {
        var found = await db.Passkeys.AsNoTracking().Where(passkey => passkey.Account == user.Id && passkey.RemovedAt == null).ToListAsync(cancellationToken);
        return [.. found.Select(InfoOf)];
    }

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var holders =
            from passkey in db.Passkeys
            join account in db.Accounts on passkey.Account equals account.Id
            where passkey.CredentialId == credentialId && passkey.RemovedAt == null
            select account;
        return await holders.SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var found = await db.Passkeys.AsNoTracking().SingleOrDefaultAsync(
            passkey => passkey.CredentialId == credentialId && passkey.Account == user.Id && passkey.RemovedAt == null, cancellationToken);
        return found is null ? null : InfoOf(found);
    }

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyReads();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyReads();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw OnlyReads();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw OnlyReads();

    public void Dispose()
    {
        // The database belongs to the request.
    }

    private static UserPasskeyInfo InfoOf(StoredPasskey passkey)
    {
        return new(
            passkey.CredentialId,
            passkey.PublicKey,
            passkey.CreatedAt,
            (uint)passkey.SignCount,
            [.. passkey.Transports],
            passkey.IsUserVerified,
            passkey.IsBackupEligible,
            passkey.IsBackedUp,
            passkey.AttestationObject,
            passkey.ClientDataJson)
        {
            Name = passkey.Name,
        };
    }

    private static NotSupportedException OnlyReads() => new("Accounts are written by the use cases.");
}
