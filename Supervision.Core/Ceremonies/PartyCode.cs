using System.Security.Cryptography;
using System.Text;

namespace Supervision.Core.Ceremonies;

/// <summary>
/// 参与码: the sealed code by which a party acts until there is sign-in. It is used once to commit and once to open. Only a slow salted
/// hash of its secret part is kept.
/// </summary>
public sealed class PartyCode
{
    public const int SelectorLength = 5;
    public const int SecretLength = 20;
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Rounds = 100_000;
    private const int HashLength = 32;
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
        new() { Selector = selector, Ceremony = ceremony, Party = party, Salt = salt, Hash = HashOf(secret, salt) };

    public bool Fits(string secret) => CryptographicOperations.FixedTimeEquals(Hash, HashOf(secret, Salt));

    public void Commit(string person, DateTimeOffset at) => (CommittedAt, CommittedBy) = (at, person);

    public void Open(string person, DateTimeOffset at) => (OpenedAt, OpenedBy) = (at, person);

    /// <summary>In groups of five, as it is printed and read aloud.</summary>
    public static string Printed(string selector, string secret) =>
        string.Join('-', (selector + secret).Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>What was typed, without dashes, spaces and mistaken letters; null when it cannot be a code.</summary>
    public static (string Selector, string Secret)? Read(string? typed)
    {
        var text = new StringBuilder();

        foreach (var c in (typed ?? "").ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '－')))
        {
            text.Append(c switch { 'O' => '0', 'I' or 'L' => '1', _ => c });
        }

        return text.Length == SelectorLength + SecretLength
            ? (text.ToString(0, SelectorLength), text.ToString(SelectorLength, SecretLength))
            : null;
    }

    private static byte[] HashOf(string secret, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(secret), salt, Rounds, HashAlgorithmName.SHA256, HashLength);
}
