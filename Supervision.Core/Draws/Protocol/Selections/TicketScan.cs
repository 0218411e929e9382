using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Hashing;

namespace Supervision.Core.Draws.Protocol.Selections;

/// <summary>
/// Goes through a frame's tickets and keeps only those small enough to be among the first of their stratum: the rest, nearly all, is never
/// stored and never sorted.
/// </summary>
internal sealed class TicketScan
{
    private const int ChunkLines = 8192;

    private readonly Frame _frame;
    private readonly string _frameKey;
    private readonly byte[] _seed;
    private readonly ulong[] _limits;

    /// <param name="limits">By number of stratum: the greatest first eight bytes of a ticket that is kept.</param>
    public TicketScan(Frame frame, string frameKey, string targetSeed, ulong[] limits)
    {
        (_frame, _frameKey, _limits) = (frame, frameKey, limits);
        _seed = DrawText.Utf8.GetBytes($"{targetSeed}:");
    }

    /// <summary>By number of stratum the tickets kept, in order.</summary>
    public IReadOnlyList<List<Ticket>> Run()
    {
        List<Ticket>[] kept = [.. _limits.Select(_ => new List<Ticket>())];
        Parallel.For(0, (_frame.Count + ChunkLines - 1) / ChunkLines, () => new Worker(this), (chunk, _, worker) => worker.Scan(chunk), worker =>
        {
            lock (kept)
            {
                for (var stratum = 0; stratum < kept.Length; stratum++)
                {
                    kept[stratum].AddRange(worker.Kept[stratum]);
                }
            }
        });

        foreach (var tickets in kept)
        {
            tickets.Sort();
        }

        return kept;
    }

    private sealed class Worker(TicketScan scan)
    {
        private readonly Salts _salts = new(scan._frame, scan._frameKey);
        private readonly Sha256Batch _batch = new(scan._seed, scan._seed.Length + Salts.Length);
        private readonly byte[] _hashes = new byte[Sha256Batch.Texts * Sha256Lanes.HashLength];

        public IReadOnlyList<List<Ticket>> Kept { get; } = [.. scan._limits.Select(_ => new List<Ticket>())];

        public Worker Scan(int chunk)
        {
            var end = Math.Min(scan._frame.Count, (chunk + 1) * ChunkLines);

            for (var from = chunk * ChunkLines; from < end; from += Sha256Batch.Texts)
            {
                Scan(from, Math.Min(Sha256Batch.Texts, end - from));
            }

            return this;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Scan(int from, int count)
        {
            _salts.Make(from, count);

            for (var i = 0; i < count; i++)
            {
                _salts[i].CopyTo(_batch.Place(i));
                _batch.End(i, Salts.Length);
            }

            _batch.Hash(_hashes);

            for (var i = 0; i < count; i++)
            {
                var hash = _hashes.AsSpan(i * Sha256Lanes.HashLength, Sha256Lanes.HashLength);
                var stratum = scan._frame.StratumNumber(from + i);

                if (BinaryPrimitives.ReadUInt64BigEndian(hash) <= scan._limits[stratum])
                {
                    Kept[stratum].Add(Ticket.Of(hash, from + i));
                }
            }
        }
    }
}
