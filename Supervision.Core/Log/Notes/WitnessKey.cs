using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Notes;

/// <summary>见证公钥: the public half of a witness's key, which cosigns checkpoints with the time at which it saw them (C2SP tlog-cosignature).</summary>
public sealed record WitnessKey
{
    /// <summary>Timestamped Ed25519 cosignatures, among the signature types of C2SP signed-note.</summary>
    public const byte CosignatureType = 4;

    private readonly NoteKey _key;

    private WitnessKey(NoteKey key) => _key = key;

    public string Name => _key.Name;

    public uint Id => _key.Id;

    public static Result<WitnessKey> Parse(string text) =>
        NoteKey.Parse(text, CosignatureType) is { } key ? new WitnessKey(key) : LogProblems.NotAWitnessKey(text);

    public static uint IdOf(string name, byte[] key) => new NoteKey(name, CosignatureType, key).Id;

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
            && Ed25519.Verify(signature.Bytes, sizeof(long), _key.Key, 0, message, 0, message.Length)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    public bool Equals(WitnessKey? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => (int)Id;

    public override string ToString() => _key.ToString();
}
