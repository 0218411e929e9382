using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Keys;

/// <summary>更换密钥: the log's key names the one that comes after it. Both sign, so that whoever knows either can follow to the other.</summary>
public sealed record KeyChange(VerifierKey Old, VerifierKey New)
{
    // No checkpoint begins like this: a log's name stands there.
    private const string Header = "supervision/key-change/v1";

    public static string Sign(SigningKey old, SigningKey next)
    {
        var text = $"{Header}\n{old.Verifier}\n{next.Verifier}\n";
        return new SignedNote(text, [old.Signature(text), next.Signature(text)]).ToString();
    }

    /// <summary>The change in a note, once both keys have been seen to have signed it.</summary>
    public static Result<KeyChange> Open(string note)
    {
        if (!SignedNote.Parse(note).Succeeded(out var parsed, out var problem))
        {
            return problem;
        }

        if (parsed.Text.Split('\n') is not [Header, var oldKey, var newKey, ""]
            || !VerifierKey.Parse(oldKey).Succeeded(out var old, out _)
            || !VerifierKey.Parse(newKey).Succeeded(out var next, out _))
        {
            return LogProblems.NotAKeyChange;
        }

        var isSigned = old.Name == next.Name && parsed.IsSignedBy(old) && parsed.IsSignedBy(next);
        return isSigned ? new KeyChange(old, next) : LogProblems.NotAKeyChange;
    }

    /// <summary>All keys of the log that a known one leads to, by the changes in their order; what is signed otherwise leads nowhere.</summary>
    public static IReadOnlyList<VerifierKey> Follow(VerifierKey trusted, IReadOnlyList<string> notes)
    {
        var known = new List<VerifierKey> { trusted };
        var changes = notes.SelectMany(note => Open(note).Match<KeyChange[]>(change => [change], _ => [])).ToList();

        foreach (var change in changes.Where(change => known.Contains(change.Old)))
        {
            known.Add(change.New);
        }

        foreach (var change in Enumerable.Reverse(changes).Where(change => known.Contains(change.New) && !known.Contains(change.Old)))
        {
            known.Add(change.Old);
        }

        return known;
    }
}
