using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>通行密钥: the public half of a key that a device keeps for its holder (WebAuthn).</summary>
public sealed class StoredPasskey
{
    public const int NameMaxLength = 50;

    public required byte[] CredentialId { get; init; }

    public required AccountId Account { get; init; }

    public required string Name { get; init; }

    public required byte[] PublicKey { get; init; }

    public required IReadOnlyList<string> Transports { get; init; }

    public required bool IsUserVerified { get; init; }

    public required bool IsBackupEligible { get; init; }

    public required byte[] AttestationObject { get; init; }

    public required byte[] ClientDataJson { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts up with every use; a copy of the key would count apart.</summary>
    public required long SignCount { get; set; }

    public required bool IsBackedUp { get; set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public void Remove(DateTimeOffset at) => RemovedAt ??= at;
}
