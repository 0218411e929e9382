using System.Globalization;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Keys;

/// <summary>The private half of the log's key. It is kept in a file outside the database and is never part of a backup of it.</summary>
public sealed class SigningKey
{
    public const int SeedLength = 32;

    private const string Mark = "PRIVATE+KEY+";

    private readonly byte[] _seed;

    private SigningKey(string name, byte[] seed)
    {
        _seed = seed;
        var key = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, key, 0);
        Verifier = new(name, key);
    }

    public VerifierKey Verifier { get; }

    /// <param name="name">The origin of the log.</param>
    /// <param name="seed">32 bytes that nobody can guess.</param>
    public static Result<SigningKey> Of(string name, byte[] seed) =>
        VerifierKey.IsName(name) ? new SigningKey(name, seed) : LogProblems.BadOrigin(name);

    public static Result<SigningKey> Parse(string text)
    {
        var key = text.Trim();

        if (!key.StartsWith(Mark, StringComparison.Ordinal)
            || key[Mark.Length..].Split('+', 3) is not [var name, var id, { Length: 44 } base64]
            || !VerifierKey.IsName(name))
        {
            return LogProblems.NotAKey;
        }

        var bytes = new byte[1 + SeedLength];

        if (!Convert.TryFromBase64String(base64, bytes, out var count) || count != bytes.Length || bytes[0] != VerifierKey.Ed25519Type)
        {
            return LogProblems.NotAKey;
        }

        var signing = new SigningKey(name, bytes[1..]);
        return signing.Verifier.Id.ToString("x8", CultureInfo.InvariantCulture) == id ? signing : LogProblems.NotAKey;
    }

    public string Sign(Checkpoint checkpoint) => Sign(checkpoint.Text);

    /// <summary>The text with the signature of this key under it.</summary>
    public string Sign(string text) => new SignedNote(text, [Signature(text)]).ToString();

    public NoteSignature Signature(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(_seed, 0, bytes, 0, bytes.Length, signature, 0);
        return new(Verifier.Name, Verifier.Id, signature);
    }

    /// <summary>For the key file alone.</summary>
    public string ToSecretText() => string.Create(CultureInfo.InvariantCulture,
        $"{Mark}{Verifier.Name}+{Verifier.Id:x8}+{Convert.ToBase64String([VerifierKey.Ed25519Type, .. _seed])}");
}
