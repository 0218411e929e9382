using System.Security.Cryptography;
using System.Text;

namespace Supervision.Core.Primitives;

/// <summary>
/// The form of codes that are printed, read aloud and typed again: no letter that is taken for another, and only a slow salted hash of
/// what is secret is ever kept.
/// </summary>
public static class SpokenCode
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    public const int SaltLength = 16;

    private const int Rounds = 100_000;
    private const int HashLength = 32;

    /// <summary>What was typed, without dashes, spaces and mistaken letters; null when it has not this length.</summary>
    public static string? Read(string? typed, int length)
    {
        var text = new StringBuilder();

        foreach (var c in (typed ?? "").ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '－')))
        {
            text.Append(c switch { 'O' => '0', 'I' or 'L' => '1', _ => c });
        }

        return text.Length == length ? text.ToString() : null;
    }

    public static string Printed(string code, int group) => string.Join('-', code.Chunk(group).Select(part => new string(part)));

    public static byte[] HashOf(string secret, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret), salt, Rounds, HashAlgorithmName.SHA256, HashLength);

    /// <summary>Takes as long for a wrong secret as for a right one.</summary>
    public static bool Fits(string secret, byte[] salt, byte[] hash) => CryptographicOperations.FixedTimeEquals(hash, HashOf(secret, salt));
}
