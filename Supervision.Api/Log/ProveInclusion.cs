using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>收录证明: that an entry stands in the log that was signed.</summary>
public sealed class ProveInclusion(SupervisionDb db, LogTree tree)
{
    /// <param name="size">Of the tree to prove it in; null for the latest checkpoint.</param>
    public async Task<Result<InclusionView>> ReadAsync(long index, long? size, CancellationToken cancel)
    {
        var latest = await db.LogCheckpoints.AsNoTracking().OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancel);
        var signed = latest?.Size ?? 0;
        var asked = size ?? signed;

        if (asked < 0 || asked > signed)
        {
            return LogProblems.NoSize(asked, signed);
        }

        if (index < 0 || index >= asked)
        {
            return LogProblems.NoEntry(index, asked);
        }

        var entry = await db.LogEntries.AsNoTracking().SingleAsync(e => e.Index == index, cancel);
        var checkpoint = asked == signed ? latest : await db.LogCheckpoints.AsNoTracking().SingleOrDefaultAsync(c => c.Size == asked, cancel);
        var root = checkpoint?.Root ?? await tree.RootAsync(asked, cancel);
        return new InclusionView(entry, asked, root, await tree.InclusionAsync(index, asked, cancel), checkpoint);
    }
}

/// <param name="Path">The hashes beside the way from the leaf to the root, from the leaf upwards.</param>
/// <param name="Checkpoint">The signed one of this size, where there is one.</param>
public sealed record InclusionView(LogEntry Entry, long Size, TreeHash Root, IReadOnlyList<TreeHash> Path, LogCheckpoint? Checkpoint)
{
    public bool Holds => MerkleProof.ShowsInclusion(Entry.Recompute(), Entry.Index, Size, Path, Root);
}
