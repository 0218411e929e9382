using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Supervision.Core.Primitives;

namespace Supervision.Core.Transparency;

/// <summary>The public half of the log's key. Whoever has it can tell a checkpoint of the log from any other text.</summary>
public sealed record VerifierKey
{
    // Ed25519, among the signature types of C2SP signed-note.
    internal const byte Ed25519Type = 1;

    private readonly byte[] _key;

    internal VerifierKey(string name, byte[] key)
    {
        (Name, _key) = (name, key);
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519Type, .. key]));
    }

    /// <summary>The origin of the log.</summary>
    public string Name { get; }

    public uint Id { get; }

    public static Result<VerifierKey> Parse(string text)
    {
        var parts = text.Trim().Split('+', 3);
        var bytes = new byte[1 + Ed25519.PublicKeySize];

        if (parts is not [var name, { Length: 8 } id, { Length: 44 } base64] || !IsName(name)
            || !Convert.TryFromBase64String(base64, bytes, out var count) || count != bytes.Length || bytes[0] != Ed25519Type)
        {
            return LogProblems.NotAKey;
        }

        var key = new VerifierKey(name, bytes[1..]);
        return key.Id.ToString("x8", CultureInfo.InvariantCulture) == id ? key : LogProblems.NotAKey;
    }

    /// <summary>A name that notes can carry: no spaces, no plus sign.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    public bool Verifies(string text, byte[] signature)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return signature.Length == Ed25519.SignatureSize && Ed25519.Verify(signature, 0, _key, 0, bytes, 0, bytes.Length);
    }

    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => (int)Id;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([Ed25519Type, .. _key])}");
}
