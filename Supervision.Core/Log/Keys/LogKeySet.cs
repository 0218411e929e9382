using Supervision.Core.Log.Notes;
using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Keys;

/// <summary>The key that signs, the one it follows as long as both sign, and the public halves of all that signed before.</summary>
public sealed record LogKeySet(SigningKey Current, SigningKey? Leaving, IReadOnlyList<VerifierKey> Former)
{
    private IEnumerable<VerifierKey> Known => Former.Prepend(Current.Verifier);

    public static LogKeySet Of(SigningKey key) => new(key, null, []);

    public string Sign(Checkpoint checkpoint)
    {
        List<NoteSignature> signatures = [Current.Signature(checkpoint.Text)];

        if (Leaving is not null)
        {
            signatures.Add(Leaving.Signature(checkpoint.Text));
        }

        return new SignedNote(checkpoint.Text, signatures).ToString();
    }

    /// <summary>Those of the log's keys that signed the note.</summary>
    public IReadOnlyList<VerifierKey> SignersOf(string note) =>
        SignedNote.Parse(note).Match<IReadOnlyList<VerifierKey>>(parsed => [.. Known.Where(parsed.IsSignedBy)], _ => []);

    /// <summary>The checkpoint in a note that one of the log's keys signed.</summary>
    public Result<Checkpoint> Open(string note) => Checkpoint.Open(note, SignersOf(note) is [var signer, ..] ? signer : Current.Verifier);
}
