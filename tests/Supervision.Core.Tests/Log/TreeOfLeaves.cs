using Supervision.Core.Log.Tree;

namespace Supervision.Core.Tests.Log;

/// <summary>A tree whose nodes are looked up in tiles cut from its leaves, as the database keeps them.</summary>
internal sealed class TreeOfLeaves
{
    private readonly Dictionary<(int, long), Tile> _tiles = [];

    public TreeOfLeaves(IEnumerable<byte[]> entries)
    {
        var hashes = entries.Select(entry => TreeHash.Leaf(entry)).ToList();

        for (var level = 0; hashes.Count > 0; level++)
        {
            var tiles = hashes.Chunk(TileAddress.Full).Select(chunk => new Tile(LogTile.BytesOf(chunk))).ToList();

            for (var number = 0; number < tiles.Count; number++)
            {
                _tiles[(level, number)] = tiles[number];
            }

            hashes = [.. tiles.Where(tile => tile.Width == TileAddress.Full).Select(tile => tile.Root())];
        }
    }

    public TreeHash Node(TreeNode node)
    {
        var address = Tile.Holding(node);
        return _tiles[(address.Level, address.Number)].Node(node);
    }

    public List<TreeHash> Hashes(IReadOnlyList<LeafSpan> spans) => [.. spans.Select(span => MerkleTree.Hash(span, Node))];
}
