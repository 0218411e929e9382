namespace Supervision.Core.Log.Tree;

/// <summary>The hashes of one tile, and every node of the tree that lies within it.</summary>
public sealed class Tile(byte[] hashes)
{
    public int Width => hashes.Length / TreeHash.Length;

    public TreeHash this[int index] => new(hashes.AsSpan(index * TreeHash.Length, TreeHash.Length));

    /// <summary>The tile in which a node lies, as wide as the node needs it.</summary>
    public static TileAddress Holding(TreeNode node)
    {
        var (level, height) = (node.Level / TileAddress.Height, node.Level % TileAddress.Height);
        var first = node.Index << height;
        return new(level, first / TileAddress.Full, (int)(first % TileAddress.Full) + (1 << height));
    }

    public TreeHash Node(TreeNode node)
    {
        var count = 1 << (node.Level % TileAddress.Height);
        return Whole((int)(node.Index * count % TileAddress.Full), count);
    }

    /// <summary>The hash that stands for this tile, when full, in the one above.</summary>
    public TreeHash Root() => Whole(0, TileAddress.Full);

    private TreeHash Whole(int first, int count) => count == 1
        ? this[first]
        : TreeHash.Node(Whole(first, count / 2), Whole(first + (count / 2), count / 2));
}
