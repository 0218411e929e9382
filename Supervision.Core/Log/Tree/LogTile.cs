namespace Supervision.Core.Log.Tree;

/// <summary>A full tile as it is stored. Partial ones are cut from what stands below them.</summary>
public sealed record LogTile
{
    public required int Level { get; init; }

    public required long Number { get; init; }

    public required byte[] Hashes { get; init; }

    /// <summary>The hash of the whole tile, which stands for it in the one above.</summary>
    public required TreeHash Root { get; init; }

    public static LogTile Of(int level, long number, IReadOnlyList<TreeHash> hashes)
    {
        var bytes = BytesOf(hashes);
        return new() { Level = level, Number = number, Hashes = bytes, Root = new Tile(bytes).Root() };
    }

    public static byte[] BytesOf(IReadOnlyList<TreeHash> hashes)
    {
        var bytes = new byte[hashes.Count * TreeHash.Length];

        for (var i = 0; i < hashes.Count; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * TreeHash.Length));
        }

        return bytes;
    }
}
