using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Supervision.Api.Access;
using Supervision.Core.Accounts;

namespace Supervision.Api.Accounts;

/// <summary>凭据: what is made of passwords, secrets and tokens before they are kept, and how they are held against what is shown.</summary>
public sealed class Credentials(IDataProtectionProvider protection)
{
    // What OWASP asks of PBKDF2 with HMAC-SHA512.
    private const int Rounds = 210_000;

    private readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly IDataProtector _seal = protection.CreateProtector("Supervision.Accounts.CodeSecret");
    private readonly Lazy<string> _nobody = new(() => NewToken());

    /// <summary>A new token: stands in a cookie, a file or a link, and is kept as its hash alone.</summary>
    public static string NewToken() => SecretToken.New();

    public static byte[] HashOf(string token) => SecretToken.HashOf(token);

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(OneTimeCode.SecretLength);

    public string HashPassword(Account account, string password) => _hasher.HashPassword(account, password);

    /// <summary>Takes as long for an account that is not there, or has no password, as for one that has.</summary>
    public PasswordVerificationResult VerifyPassword(Account? account, string password)
    {
        if (account?.PasswordHash is { } kept)
        {
            return _hasher.VerifyHashedPassword(account, kept, password);
        }

        _hasher.HashPassword(null!, _nobody.Value + password);
        return PasswordVerificationResult.Failed;
    }

    public string Seal(byte[] secret) => _seal.Protect(Convert.ToBase64String(secret));

    /// <summary>Null when it was sealed with keys that are gone: then the code counts as wrong, and the credentials are to be reset.</summary>
    public byte[]? Unseal(string? sealedSecret)
    {
        if (sealedSecret is null)
        {
            return null;
        }

        try
        {
            return Convert.FromBase64String(_seal.Unprotect(sealedSecret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
