using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence;

/// <summary>
/// Takes committed entries into the tree and signs the new checkpoint. One runs at a time, under an advisory lock, whatever
/// number of programs there is; none signs what contradicts an earlier checkpoint.
/// </summary>
public sealed class Sequencer(SupervisionDb db, LogTree tree)
{
    private const long LockKey = 0x5355_504C_4F47;

    // A tile of the second level; a long backlog is signed in steps of this size.
    private const int Most = TileAddress.Full * TileAddress.Full;

    /// <param name="kept">The last checkpoint that is remembered outside the database, if any.</param>
    /// <param name="enough">How many entries it is enough to cover; what another sequencer signed meanwhile will do. Null covers all.</param>
    /// <returns>The latest checkpoint.</returns>
    public async Task<Result<LogCheckpoint>> IntegrateAsync(
        LogKeySet keys, Checkpoint? kept, long? enough, DateTimeOffset at, CancellationToken cancel)
    {
        while (true)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", cancel);
            var last = await db.LogCheckpoints.AsNoTracking().OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancel);
            var size = (await db.LogEntries.MaxAsync(entry => (long?)entry.Index, cancel) ?? -1) + 1;

            if (await RefusalAsync(keys, kept, last, size, cancel) is { } refusal)
            {
                return refusal;
            }

            if (last is not null && last.Size >= (enough ?? size))
            {
                return last;
            }

            var next = Math.Min(size, (last?.Size ?? 0) + Most);

            if (!(await ExtendAsync(last?.Size ?? 0, next, cancel)).Succeeded(out _, out var problem))
            {
                return problem;
            }

            await db.SaveChangesAsync(cancel);
            var roots = await tree.RootsAsync([last?.Size ?? 0, next], cancel);

            if (last is not null && roots[0] != last.Root)
            {
                return LogProblems.Rewritten(last.Size);
            }

            var checkpoint = new Checkpoint(keys.Current.Verifier.Name, next, roots[1]);
            var stored = new LogCheckpoint { Size = next, Root = checkpoint.Root, Note = keys.Sign(checkpoint), At = at };
            db.LogCheckpoints.Add(stored);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            db.ChangeTracker.Clear();

            if (next == size)
            {
                return stored;
            }
        }
    }

    private async Task<Problem?> RefusalAsync(
        LogKeySet keys, Checkpoint? kept, LogCheckpoint? last, long size, CancellationToken cancel)
    {
        if (last is not null && keys.SignersOf(last.Note).Count == 0)
        {
            return LogProblems.OtherKey(keys.Current.Verifier.Name);
        }

        if (last is not null && last.Size > size)
        {
            return LogProblems.Rewritten(last.Size);
        }

        // What was signed here and is no longer in the database was lost or taken back.
        return kept is null || (last is not null && kept.Size <= last.Size && await RootOfAsync(kept.Size, last, cancel) == kept.Root)
            ? null
            : LogProblems.RolledBack(kept.Size, size);
    }

    private async Task<TreeHash> RootOfAsync(long size, LogCheckpoint last, CancellationToken cancel) =>
        size == last.Size ? last.Root : await tree.RootAsync(size, cancel);

    /// <summary>Checks the new entries against their bytes and stores every tile that is full now.</summary>
    private async Task<Result<Done>> ExtendAsync(long from, long until, CancellationToken cancel)
    {
        var first = from / TileAddress.Full * TileAddress.Full;
        var leaves = new List<TreeHash>(TileAddress.Full);
        var roots = new List<(long Number, TreeHash Root)>();

        await foreach (var entry in db.LogEntries.AsNoTracking().Where(entry => entry.Index >= first && entry.Index < until)
            .OrderBy(entry => entry.Index).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Index != first + leaves.Count)
            {
                return LogProblems.EntryMissing(first + leaves.Count);
            }

            if (entry.Index >= from && entry.Recompute() != entry.LeafHash)
            {
                return LogProblems.EntryAltered(entry.Index);
            }

            leaves.Add(entry.LeafHash);

            if (leaves.Count == TileAddress.Full)
            {
                var tile = LogTile.Of(0, first / TileAddress.Full, leaves);
                db.LogTiles.Add(tile);
                roots.Add((tile.Number, tile.Root));
                first += TileAddress.Full;
                leaves.Clear();
            }
        }

        if (first + leaves.Count != until)
        {
            return LogProblems.EntryMissing(first + leaves.Count);
        }

        await RaiseAsync(1, roots, cancel);
        return default(Done);
    }

    // Each full tile is one hash of the level above; when that level's tile is full, it is stored as well.
    private async Task RaiseAsync(int level, List<(long Number, TreeHash Root)> below, CancellationToken cancel)
    {
        var raised = new List<(long Number, TreeHash Root)>();

        foreach (var number in below.Where(tile => tile.Number % TileAddress.Full == TileAddress.Full - 1).Select(tile => tile.Number / TileAddress.Full))
        {
            var start = number * TileAddress.Full;
            var known = await db.LogTiles.AsNoTracking().Where(tile => tile.Level == level - 1 && tile.Number >= start && tile.Number < start + TileAddress.Full)
                .OrderBy(tile => tile.Number).Select(tile => tile.Root).ToListAsync(cancel);
            known.AddRange(below.Where(tile => tile.Number >= start + known.Count && tile.Number < start + TileAddress.Full).Select(tile => tile.Root));
            var tile = LogTile.Of(level, number, known);
            db.LogTiles.Add(tile);
            raised.Add((tile.Number, tile.Root));
        }

        if (raised.Count > 0)
        {
            await RaiseAsync(level + 1, raised, cancel);
        }
    }
}
