using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;

namespace Supervision.Core.Persistence;

/// <summary>The log's tree as it lies in the database: full tiles in a table of their own, the edge beside the entries.</summary>
public sealed class LogTree(SupervisionDb db)
{
    public async Task<TreeHash> RootAsync(long size, CancellationToken cancel) => (await RootsAsync([size], cancel))[0];

    /// <summary>The roots of several sizes, read together.</summary>
    public async Task<IReadOnlyList<TreeHash>> RootsAsync(IReadOnlyList<long> sizes, CancellationToken cancel)
    {
        var grown = sizes.Where(size => size > 0).ToList();
        var roots = grown.Zip(await HashesAsync([.. grown.Select(size => new LeafSpan(0, size))], sizes.Max(), cancel)).ToDictionary();
        return [.. sizes.Select(size => size == 0 ? TreeHash.Empty : roots[size])];
    }

    public Task<IReadOnlyList<TreeHash>> InclusionAsync(long index, long size, CancellationToken cancel) =>
        HashesAsync(MerkleTree.Inclusion(index, size), size, cancel);

    public Task<IReadOnlyList<TreeHash>> ConsistencyAsync(long first, long second, CancellationToken cancel) =>
        HashesAsync(MerkleTree.Consistency(first, second), second, cancel);

    /// <summary>The bytes of a tile, or null when the tree has not grown that far.</summary>
    public async Task<byte[]?> TileAsync(TileAddress tile, CancellationToken cancel)
    {
        if (tile.IsFull)
        {
            return await db.LogTiles.AsNoTracking().Where(t => t.Level == tile.Level && t.Number == tile.Number)
                .Select(t => t.Hashes).SingleOrDefaultAsync(cancel);
        }

        var (first, until) = (tile.First, tile.First + tile.Width);
        var hashes = tile.Level == 0
            ? await db.LogEntries.AsNoTracking().Where(entry => entry.Index >= first && entry.Index < until)
                .OrderBy(entry => entry.Index).Select(entry => entry.LeafHash).ToListAsync(cancel)
            : await db.LogTiles.AsNoTracking().Where(t => t.Level == tile.Level - 1 && t.Number >= first && t.Number < until)
                .OrderBy(t => t.Number).Select(t => t.Root).ToListAsync(cancel);

        return hashes.Count == tile.Width ? LogTile.BytesOf(hashes) : null;
    }

    /// <summary>The entries of a bundle, or null when the log has not grown that far.</summary>
    public async Task<byte[]?> BundleAsync(TileAddress bundle, CancellationToken cancel)
    {
        var (first, until) = (bundle.First, bundle.First + bundle.Width);
        var entries = await db.LogEntries.AsNoTracking().Where(entry => entry.Index >= first && entry.Index < until)
            .OrderBy(entry => entry.Index).ToListAsync(cancel);

        return entries.Count == bundle.Width ? EntryBundle.Write(entries.Select(entry => entry.Bytes())) : null;
    }

    private async Task<IReadOnlyList<TreeHash>> HashesAsync(IReadOnlyList<LeafSpan> spans, long size, CancellationToken cancel)
    {
        var needed = spans.SelectMany(MerkleTree.Nodes).Select(Tile.Holding)
            .GroupBy(tile => (tile.Level, tile.Number), (_, same) => same.MaxBy(tile => tile.Width)).ToList();
        var tiles = new Dictionary<(int, long), Tile>();

        foreach (var address in needed.Select(tile =>
            TileAddress.WidthAt(tile.Level, tile.Number, size) == TileAddress.Full ? tile with { Width = TileAddress.Full } : tile))
        {
            var bytes = await TileAsync(address, cancel) ?? throw new InvalidDataException($"The log has no {address.Path}.");
            tiles[(address.Level, address.Number)] = new(bytes);
        }

        return [.. spans.Select(span => MerkleTree.Hash(span, Node))];

        TreeHash Node(TreeNode node)
        {
            var address = Tile.Holding(node);
            return tiles[(address.Level, address.Number)].Node(node);
        }
    }
}
