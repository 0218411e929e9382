using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Tree;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>That one line stands in a <see cref="LineTree"/>.</summary>
/// <param name="Index">Place of the line, from 0.</param>
/// <param name="Siblings">Hashes in hex, from leaf to root.</param>
public sealed record LineProof(int Index, int Size, IReadOnlyList<string> Siblings)
{
    public bool Shows(string line, string root)
    {
        var leaf = TreeHash.Leaf(DrawText.Utf8.GetBytes(line));
        return MerkleProof.ShowsInclusion(leaf, Index, Size, [.. Siblings.Select(TreeHash.Parse)], TreeHash.Parse(root));
    }
}
