namespace Supervision.Core.Log.Tree;

/// <summary>The right edge of a growing tree: enough to append leaves and to say the root, in memory of the logarithm of its size.</summary>
public sealed class TreeEdge
{
    private readonly List<TreeHash> _whole = [];

    public long Size { get; private set; }

    public TreeHash Root
    {
        get
        {
            if (_whole.Count == 0)
            {
                return TreeHash.Empty;
            }

            var hash = _whole[^1];

            for (var i = _whole.Count - 2; i >= 0; i--)
            {
                hash = TreeHash.Node(_whole[i], hash);
            }

            return hash;
        }
    }

    public void Append(TreeHash leaf)
    {
        _whole.Add(leaf);

        // Each one bit at the end of the old size is a pair that is now whole.
        for (var size = Size; (size & 1) == 1; size >>= 1)
        {
            var right = _whole[^1];
            _whole.RemoveAt(_whole.Count - 1);
            _whole[^1] = TreeHash.Node(_whole[^1], right);
        }

        Size++;
    }
}
