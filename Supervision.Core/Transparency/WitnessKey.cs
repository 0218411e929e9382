using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Supervision.Core.Primitives;

namespace Supervision.Core.Transparency;

/// <summary>见证公钥: the public half of a witness's key, which cosigns checkpoints with the time at which it saw them (C2SP tlog-cosignature).</summary>
public sealed record WitnessKey
{
    /// <summary>Timestamped Ed25519 cosignatures, among the signature types of C2SP signed-note.</summary>
    public const byte CosignatureType = 4;

    private readonly byte[] _key;

    private WitnessKey(string name, byte[] key)
    {
        (Name, _key) = (name, key);
        Id = IdOf(name, key);
    }

    public string Name { get; }

    public uint Id { get; }

    public static Result<WitnessKey> Parse(string text)
    {
        var bytes = new byte[1 + Ed25519.PublicKeySize];

        return text.Trim().Split('+', 3) is [var name, { Length: 8 } id, { Length: 44 } base64] && VerifierKey.IsName(name)
            && Convert.TryFromBase64String(base64, bytes, out var count) && count == bytes.Length && bytes[0] == CosignatureType
            && new WitnessKey(name, bytes[1..]) is var key && key.Id.ToString("x8", CultureInfo.InvariantCulture) == id
            ? key
            : LogProblems.NotAWitnessKey(text);
    }

    public static uint IdOf(string name, byte[] key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', CosignatureType, .. key]));

    /// <summary>What a witness signs: that at this moment it knew the log to have continued what it saw before.</summary>
    public static byte[] Message(string checkpoint, long unixSeconds) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {unixSeconds}\n{checkpoint}"));

    /// <summary>When the witness cosigned the text of the checkpoint; null when this is no cosignature of it by this key.</summary>
    public DateTimeOffset? CosignedAt(string checkpoint, NoteSignature signature)
    {
        if (signature.Name != Name || signature.KeyId != Id || signature.Bytes.Length != sizeof(long) + Ed25519.SignatureSize)
        {
            return null;
        }

        var seconds = BinaryPrimitives.ReadInt64BigEndian(signature.Bytes);
        var message = Message(checkpoint, seconds);
        return seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            && Ed25519.Verify(signature.Bytes, sizeof(long), _key, 0, message, 0, message.Length)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    public bool Equals(WitnessKey? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => (int)Id;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([CosignatureType, .. _key])}");
}
