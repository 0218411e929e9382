using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>
/// 参与码: the sealed code by which a party acts until there is sign-in. It is used once to commit and once to open, and between them to
/// enter and confirm public values. Only a slow salted hash of its secret part is kept.
/// </summary>
public sealed class PartyCode
{
    public const int SelectorLength = 5;
    public const int SecretLength = 20;

    private const int GroupLength = 5;

    private PartyCode()
    {
    }

    /// <summary>The first digits of the code, by which it is found; not secret.</summary>
    public required string Selector { get; init; }

    public required CeremonyId Ceremony { get; init; }

    public required string Party { get; init; }

    public required byte[] Salt { get; init; }

    public required byte[] Hash { get; init; }

    public DateTimeOffset? CommittedAt { get; private set; }

    /// <summary>Who acted for the party.</summary>
    public string? CommittedBy { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public string? OpenedBy { get; private set; }

    public uint RowVersion { get; private set; }

    public static PartyCode Of(CeremonyId ceremony, string party, string selector, string secret, byte[] salt) =>
        new() { Selector = selector, Ceremony = ceremony, Party = party, Salt = salt, Hash = SpokenCode.HashOf(secret, salt) };

    public bool Fits(string secret) => SpokenCode.Fits(secret, Salt, Hash);

    public void Commit(string person, DateTimeOffset at) => (CommittedAt, CommittedBy) = (at, person);

    public void Open(string person, DateTimeOffset at) => (OpenedAt, OpenedBy) = (at, person);

    /// <summary>In groups of five, as it is printed and read aloud.</summary>
    public static string Printed(string selector, string secret) => SpokenCode.Printed(selector + secret, GroupLength);

    /// <summary>What was typed, in its two parts; null when it cannot be a code.</summary>
    public static (string Selector, string Secret)? Read(string? typed) =>
        SpokenCode.Read(typed, SelectorLength + SecretLength) is { } text ? (text[..SelectorLength], text[SelectorLength..]) : null;
}
