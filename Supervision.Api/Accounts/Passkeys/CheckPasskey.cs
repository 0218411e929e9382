using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;

namespace Supervision.Api.Accounts.Passkeys;

/// <summary>Asks a device for its key, and holds what it answers against what is kept. Works inside the transaction of the sign-in.</summary>
public sealed class CheckPasskey(SupervisionDb db, IPasskeyHandler<Account> passkeys)
{
    /// <summary>Null when the answer is not good.</summary>
    public async Task<Account?> HolderAsync(string? credential, string? asked, HttpContext context)
    {
        if (string.IsNullOrEmpty(credential) || asked is null)
        {
            return null;
        }

        var answer = await passkeys.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = asked });

        if (!answer.Succeeded)
        {
            return null;
        }

        // The same counter twice, at the same moment: the second one finds that the first has been written.
        var id = answer.Passkey.CredentialId;
        var kept = await db.Passkeys.FromSql($"select * from passkeys where credential_id = {id} and removed_at is null for update")
            .SingleOrDefaultAsync(context.RequestAborted);

        if (kept is null || (kept.SignCount > 0 && answer.Passkey.SignCount <= kept.SignCount))
        {
            return null;
        }

        kept.SignCount = answer.Passkey.SignCount;
        kept.IsBackedUp = answer.Passkey.IsBackedUp;
        return answer.User;
    }
}
