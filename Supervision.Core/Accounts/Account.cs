using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>登录账号: with what one person signs in. A person has one, and its roles are granted apart from it.</summary>
public sealed class Account
{
    public const int LoginNameMaxLength = 40;
    public const int SecretMaxLength = 1000;
    public const int IssuerMaxLength = 300;

    /// <summary>After so many failures in a row the account is locked.</summary>
    public const int MostFailures = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private Account()
    {
    }

    public required AccountId Id { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>Lower case; unique.</summary>
    public required string LoginName { get; init; }

    /// <summary>Null until its holder has chosen a password.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>The sealed secret of the one-time codes; null until its holder has taken it over.</summary>
    public string? CodeSecret { get; private set; }

    /// <summary>The step of time of the last code that was taken; none before or at it is taken again.</summary>
    public long CodeStep { get; private set; }

    /// <summary>Failures in a row since the last sign-in or lock.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>统一身份认证: whose identity service and under which subject; null while not linked.</summary>
    public string? Issuer { get; private set; }

    public string? Subject { get; private set; }

    public Signed? Suspended { get; private set; }

    /// <summary>When credentials were last taken away; told to the holder at the next sign-in.</summary>
    public Signed? Reset { get; private set; }

    /// <summary>Whether password and one-time codes are chosen.</summary>
    public bool IsReady => PasswordHash is not null && CodeSecret is not null;

    public static Account Of(AccountId id, PersonId person, string loginName) => new() { Id = id, Person = person, LoginName = loginName };

    /// <summary>In the form in which it is kept and looked up.</summary>
    public static string Canonical(string loginName) => loginName.Trim().ToLowerInvariant();

    /// <summary>Letters, digits, dot, hyphen and underscore, two to forty of them.</summary>
    public static bool IsLoginName(string text) =>
        text.Length is >= 2 and <= LoginNameMaxLength && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');

    public bool IsLockedAt(DateTimeOffset at) => LockedUntil > at;

    /// <summary>The holder's own choice, with the code by which he showed that he has the secret.</summary>
    public void Choose(string passwordHash, string codeSecret, long codeStep)
    {
        PasswordHash = passwordHash;
        CodeSecret = codeSecret;
        CodeStep = codeStep;
        Failures = 0;
        LockedUntil = null;
    }

    /// <summary>A stronger hash of the same password.</summary>
    public void Rehash(string passwordHash) => PasswordHash = passwordHash;

    public void Fail(DateTimeOffset at)
    {
        Failures++;

        if (Failures < MostFailures)
        {
            return;
        }

        Failures = 0;
        LockedUntil = at + LockedFor;
    }

    public void Succeed(long? codeStep)
    {
        Failures = 0;
        CodeStep = codeStep ?? CodeStep;
    }

    public void Suspend(Signed by) => Suspended ??= by;

    public void Resume() => Suspended = null;

    /// <summary>Takes away what it was signed in with; a link lets the holder choose anew.</summary>
    public void TakeCredentials(Signed by)
    {
        PasswordHash = null;
        CodeSecret = null;
        Issuer = null;
        Subject = null;
        Failures = 0;
        LockedUntil = null;
        Reset = by;
    }

    public void LinkTo(string issuer, string subject)
    {
        Issuer = issuer;
        Subject = subject;
    }

    public void Unlink()
    {
        Issuer = null;
        Subject = null;
    }
}
