using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Notes;

/// <summary>The public half of the log's key. Whoever has it can tell a checkpoint of the log from any other text.</summary>
public sealed record VerifierKey
{
    // Ed25519, among the signature types of C2SP signed-note.
    internal const byte Ed25519Type = 1;

    private readonly NoteKey _key;

    internal VerifierKey(string name, byte[] key)
        : this(new NoteKey(name, Ed25519Type, key))
    {
    }

    private VerifierKey(NoteKey key) => _key = key;

    /// <summary>The origin of the log.</summary>
    public string Name => _key.Name;

    public uint Id => _key.Id;

    public static Result<VerifierKey> Parse(string text) =>
        NoteKey.Parse(text, Ed25519Type) is { } key ? new VerifierKey(key) : LogProblems.NotAKey;

    /// <summary>A name that notes can carry: no spaces, no plus sign.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    public bool Verifies(string text, byte[] signature)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return signature.Length == Ed25519.SignatureSize && Ed25519.Verify(signature, 0, _key.Key, 0, bytes, 0, bytes.Length);
    }

    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => (int)Id;

    public override string ToString() => _key.ToString();
}
