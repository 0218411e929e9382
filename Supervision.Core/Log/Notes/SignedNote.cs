using System.Buffers.Binary;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Notes;

/// <summary>A text with its signatures, as C2SP signed-note writes it.</summary>
/// <param name="Text">With its last line break; what is signed.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    // More than a note needs, and little enough to read.
    private const int Longest = 1_000_000;

    public static Result<SignedNote> Parse(string note)
    {
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);

        if (note.Length > Longest || split < 0 || !note.EndsWith('\n') || note.Any(c => c < ' ' && c != '\n'))
        {
            return LogProblems.NotANote;
        }

        var signatures = new List<NoteSignature>();

        foreach (var line in note[(split + 2)..^1].Split('\n'))
        {
            if (NoteSignature.Parse(line) is not { } signature)
            {
                return LogProblems.NotANote;
            }

            signatures.Add(signature);
        }

        return new SignedNote(note[..(split + 1)], signatures);
    }

    /// <summary>False also when any signature under the name and id of the key is wrong.</summary>
    public bool IsSignedBy(VerifierKey key)
    {
        var own = Signatures.Where(signature => signature.Name == key.Name && signature.KeyId == key.Id).ToList();
        return own.Count > 0 && own.All(signature => key.Verifies(Text, signature.Bytes));
    }

    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => signature.Line))}";
}

/// <summary>One line under a note.</summary>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    private const string LineStart = "— ";
    private const int IdLength = sizeof(uint);

    /// <summary>With its mark before it and its end behind it, as it stands under the note.</summary>
    public string Line => $"{LineStart}{this}\n";

    /// <summary>Null when the line is none.</summary>
    public static NoteSignature? Parse(string line)
    {
        if (!line.StartsWith(LineStart, StringComparison.Ordinal) || line[LineStart.Length..].Split(' ') is not [{ Length: > 0 } name, var base64])
        {
            return null;
        }

        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) && count > IdLength && Convert.ToBase64String(bytes, 0, count) == base64
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[IdLength..count])
            : null;
    }

    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes, sizeof(uint));
        return $"{Name} {Convert.ToBase64String(bytes)}";
    }
}
