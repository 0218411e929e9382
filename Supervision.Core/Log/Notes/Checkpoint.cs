using System.Globalization;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Notes;

/// <summary>检查点: the size and root of the log at one moment, as C2SP tlog-checkpoint writes them. It vouches for every entry before it.</summary>
/// <param name="Origin">Names the log.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n");

    /// <summary>The checkpoint in a note, once the key that is known has been seen to have signed it.</summary>
    public static Result<Checkpoint> Open(string note, VerifierKey key)
    {
        if (!SignedNote.Parse(note).Succeeded(out var parsed, out var problem))
        {
            return problem;
        }

        if (!parsed.IsSignedBy(key))
        {
            return LogProblems.NotSigned(key.Name);
        }

        return Read(parsed.Text) is { } checkpoint && checkpoint.Origin == key.Name ? checkpoint : LogProblems.NotACheckpoint;
    }

    private static Checkpoint? Read(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, { Length: 44 } hash, .., ""])
        {
            return null;
        }

        // One way of writing a number: without zeroes before it.
        if (!long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves)
            || leaves.ToString(CultureInfo.InvariantCulture) != size)
        {
            return null;
        }

        var root = new byte[TreeHash.Length];
        var isHash = Convert.TryFromBase64String(hash, root, out var count) && count == root.Length;
        return isHash ? new(origin, leaves, new(root)) : null;
    }
}
