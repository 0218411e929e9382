using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>一次性链接: with it a holder chooses password and one-time codes, once and within a day. Only its hash is kept.</summary>
public sealed class SignInLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private SignInLink()
    {
    }

    /// <summary>SHA-256 of what stands in the link.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Whose credentials are chosen; null where the account is made with it, at the first start.</summary>
    public AccountId? Account { get; init; }

    /// <summary>At the first start: the administrator who is made.</summary>
    public Role? First { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Another link took its place.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public static SignInLink For(byte[] hash, AccountId account, DateTimeOffset at) =>
        new() { Hash = hash, Account = account, IssuedAt = at, ExpiresAt = at + Lifetime };

    public static SignInLink ForFirst(byte[] hash, Role role, DateTimeOffset at) =>
        new() { Hash = hash, First = role, IssuedAt = at, ExpiresAt = at + Lifetime };

    public bool IsUsableAt(DateTimeOffset at) => UsedAt is null && RevokedAt is null && IssuedAt <= at && at < ExpiresAt;

    public void Use(DateTimeOffset at) => UsedAt ??= at;

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
