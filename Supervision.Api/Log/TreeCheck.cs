using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>
/// Builds the whole tree anew from the entries' bytes and holds it against every checkpoint ever signed, those kept outside,
/// and the stored tiles. Nothing in the database is believed but what the key has signed.
/// </summary>
public sealed class TreeCheck(SupervisionDb db)
{
    private const int PerRead = 1000;

    private readonly TreeEdge _edge = new();
    private readonly List<TreeHash> _leaves = new(TileAddress.Full);
    private readonly List<List<TreeHash>> _levels = [];
    private readonly Queue<LogCheckpoint> _ahead = new();
    private LogKeySet _keys = null!;
    private Dictionary<long, Checkpoint> _kept = [];
    private long _read = -1;
    private bool _isAllRead;
    private long _proven;
    private long? _suspect;
    private Problem? _tile;
    private Problem? _checkpoint;

    /// <summary>What was found wrong first, or how many entries there are and how many of them are signed for.</summary>
    public async Task<Result<TreeCounts>> CheckAsync(LogKeySet keys, IEnumerable<Checkpoint> kept, CancellationToken cancel)
    {
        (_keys, _kept) = (keys, kept.DistinctBy(checkpoint => checkpoint.Size).ToDictionary(checkpoint => checkpoint.Size));

        if (await CheckpointsAsync(cancel) is { } early)
        {
            return early;
        }

        while (await NextAsync(cancel) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
            {
                if (await TakeAsync(entry, cancel) is { } problem)
                {
                    return problem;
                }
            }
        }

        if (CutOff() is { } cut)
        {
            return cut;
        }

        if ((_checkpoint ?? _tile ?? await StrayTileAsync(cancel)) is { } found)
        {
            return found;
        }

        return new TreeCounts(_edge.Size, _proven);
    }

    // A checkpoint, stored or kept outside, is of more entries than there are.
    private Problem? CutOff()
    {
        if (_ahead.Count > 0)
        {
            return LogProblems.EntryMissing(_edge.Size);
        }

        var longest = _kept.Keys.DefaultIfEmpty().Max();
        return longest > _edge.Size ? LogProblems.Shorter(longest, _edge.Size) : null;
    }

    private Task<List<LogEntry>> NextAsync(CancellationToken cancel) => db.LogEntries.AsNoTracking()
        .Where(entry => entry.Index >= _edge.Size).OrderBy(entry => entry.Index).Take(PerRead).ToListAsync(cancel);

    private async Task<Problem?> TakeAsync(LogEntry entry, CancellationToken cancel)
    {
        if (entry.Index != _edge.Size)
        {
            return LogProblems.EntryMissing(_edge.Size);
        }

        var leaf = entry.Recompute();

        if (leaf != entry.LeafHash)
        {
            return LogProblems.EntryAltered(entry.Index);
        }

        _edge.Append(leaf);
        _leaves.Add(leaf);

        if (await CheckpointsAsync(cancel) is { } problem)
        {
            return problem;
        }

        if (_leaves.Count == TileAddress.Full)
        {
            await TileAsync(0, _leaves, cancel);
            _leaves.Clear();
        }

        return null;
    }

    /// <summary>Every checkpoint of the size the tree has now, stored or kept outside.</summary>
    private async Task<Problem?> CheckpointsAsync(CancellationToken cancel)
    {
        // Past the last one nothing is asked any more: entry after entry that would be a question each.
        if (_ahead.Count == 0 && !_isAllRead)
        {
            var more = await db.LogCheckpoints.AsNoTracking().Where(checkpoint => checkpoint.Size > _read)
                .OrderBy(checkpoint => checkpoint.Size).Take(PerRead).ToListAsync(cancel);
            more.ForEach(_ahead.Enqueue);
            _isAllRead = more.Count < PerRead;
            _read = more.Count > 0 ? more[^1].Size : _read;
        }

        if (_ahead.TryPeek(out var stored) && stored.Size == _edge.Size)
        {
            _ahead.Dequeue();

            if (!IsOwn(stored))
            {
                // It proves nothing; an entry that is wrong is told before it.
                _checkpoint ??= LogProblems.CheckpointAltered(stored.Size);
            }
            else if (stored.Root != _edge.Root)
            {
                return await EntriesWrongAsync(cancel);
            }
            else
            {
                (_proven, _suspect) = (_edge.Size, null);
            }
        }

        return _kept.TryGetValue(_edge.Size, out var kept) && kept.Root != _edge.Root ? LogProblems.Contradicts(kept.Size) : null;
    }

    private bool IsOwn(LogCheckpoint stored) =>
        _keys.Open(stored.Note).Succeeded(out var signed, out _) && signed.Size == stored.Size && signed.Root == stored.Root;

    // The last good checkpoint bounds the fault from below; a tile stored since then may name the very entry.
    private async Task<Problem> EntriesWrongAsync(CancellationToken cancel)
    {
        var start = _edge.Size - _leaves.Count;
        var number = start / TileAddress.Full;
        var stored = await db.LogTiles.AsNoTracking().SingleOrDefaultAsync(tile => tile.Level == 0 && tile.Number == number, cancel);
        var named = _suspect ?? (stored is null ? null : FirstDifference(new(stored.Hashes), _leaves, Math.Max(start, _proven)));

        return named is { } entry && entry >= _proven
            ? LogProblems.EntriesWrong(entry, entry)
            : LogProblems.EntriesWrong(_proven, _edge.Size - 1);
    }

    private long? FirstDifference(Tile tile, List<TreeHash> leaves, long from)
    {
        var start = _edge.Size - leaves.Count;

        for (var i = (int)(from - start); i < Math.Min(leaves.Count, tile.Width); i++)
        {
            if (tile[i] != leaves[i])
            {
                return start + i;
            }
        }

        return null;
    }

    /// <summary>Compares a full tile with the stored one and raises its hash to the level above.</summary>
    private async Task TileAsync(int level, List<TreeHash> hashes, CancellationToken cancel)
    {
        if (_levels.Count == level)
        {
            _levels.Add([]);
        }

        var number = (_edge.Size >> (TileAddress.Height * (level + 1))) - 1;
        var made = LogTile.Of(level, number, hashes);
        var stored = await db.LogTiles.AsNoTracking().SingleOrDefaultAsync(tile => tile.Level == level && tile.Number == number, cancel);
        var address = new TileAddress(level, number, TileAddress.Full);

        if (stored is null)
        {
            // Full tiles are stored with the checkpoint that first covers them.
            _tile ??= await db.LogCheckpoints.AnyAsync(checkpoint => checkpoint.Size >= _edge.Size, cancel) ? LogProblems.TileMissing(address) : null;
        }
        else if (stored.Root != made.Root || !stored.Hashes.AsSpan().SequenceEqual(made.Hashes))
        {
            _tile ??= LogProblems.TileAltered(address);
            _suspect ??= level == 0 ? FirstDifference(new(stored.Hashes), hashes, Math.Max(_edge.Size - hashes.Count, _proven)) : null;
        }

        _levels[level].Add(made.Root);

        if (_levels[level].Count == TileAddress.Full)
        {
            await TileAsync(level + 1, _levels[level], cancel);
            _levels[level].Clear();
        }
    }

    private async Task<Problem?> StrayTileAsync(CancellationToken cancel)
    {
        var stored = await db.LogTiles.AsNoTracking().GroupBy(tile => tile.Level)
            .Select(level => new { Level = level.Key, Last = level.Max(tile => tile.Number) }).ToListAsync(cancel);
        var stray = stored.OrderBy(level => level.Level).FirstOrDefault(level =>
            level.Level < 0 || TileAddress.WidthAt(level.Level, level.Last, _proven) < TileAddress.Full);
        return stray is null ? null : LogProblems.TileAltered(new(stray.Level, stray.Last, TileAddress.Full));
    }
}

/// <summary>How many entries there are, and how many a checkpoint vouches for.</summary>
public sealed record TreeCounts(long Entries, long Signed);
