using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Supervision.Core.Log.Notes;

/// <summary>A public Ed25519 key as C2SP signed notes write it: name, key id, type of its signatures and the key itself.</summary>
internal sealed class NoteKey(string name, byte type, byte[] key)
{
    public string Name => name;

    public byte[] Key => key;

    public uint Id { get; } = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', type, .. key]));

    /// <returns>Null where the text is no such key of this type.</returns>
    public static NoteKey? Parse(string text, byte type)
    {
        if (text.Trim().Split('+', 3) is not [var name, { Length: 8 } id, { Length: 44 } base64] || !VerifierKey.IsName(name))
        {
            return null;
        }

        var bytes = new byte[1 + Ed25519.PublicKeySize];

        if (!Convert.TryFromBase64String(base64, bytes, out var count) || count != bytes.Length || bytes[0] != type)
        {
            return null;
        }

        var found = new NoteKey(name, type, bytes[1..]);
        return found.Id.ToString("x8", CultureInfo.InvariantCulture) == id ? found : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{name}+{Id:x8}+{Convert.ToBase64String([type, .. key])}");
}
