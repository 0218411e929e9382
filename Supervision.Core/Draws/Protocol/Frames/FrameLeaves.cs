using System.Runtime.CompilerServices;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Hashing;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>The leaf hashes of a frame, chunk by chunk. One worker's own.</summary>
internal sealed class FrameLeaves
{
    /// <summary>A power of two, so that every full chunk is a whole subtree.</summary>
    public const int ChunkLines = 4096;

    private const int HashLength = Sha256Lanes.HashLength;

    private readonly Frame _frame;
    private readonly Salts _salts;
    private readonly Sha256Batch _batch;
    private readonly byte[][] _codes;
    private readonly byte[] _leaves = new byte[ChunkLines * HashLength];
    private readonly byte[] _hashes = new byte[Sha256Batch.Texts * HashLength];

    public FrameLeaves(Frame frame, string frameKey)
    {
        _frame = frame;
        _salts = new(frame, frameKey);
        _codes = [.. frame.Codes.Select(code => DrawText.Utf8.GetBytes($",{code},"))];
        _batch = new([0], 1 + frame.LongestTarget + _codes.Max(code => code.Length) + Salts.Length);
    }

    /// <summary>The root of one chunk; stays valid until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Reduce(int chunk)
    {
        var leaves = Fill(chunk);
        return FrameNodes.Reduce(leaves, leaves.Length / HashLength);
    }

    /// <summary>The leaf hashes of one chunk; they stay valid until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Make(int chunk) => Fill(chunk);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Span<byte> Fill(int chunk)
    {
        var start = chunk * ChunkLines;
        var lines = Math.Min(ChunkLines, _frame.Count - start);

        for (var line = 0; line < lines; line += Sha256Batch.Texts)
        {
            var count = Math.Min(Sha256Batch.Texts, lines - line);
            _salts.Make(start + line, count);

            for (var i = 0; i < count; i++)
            {
                Write(start + line + i, i);
            }

            _batch.Hash(_hashes);
            _hashes.AsSpan(0, count * HashLength).CopyTo(_leaves.AsSpan(line * HashLength));
        }

        return _leaves.AsSpan(0, lines * HashLength);
    }

    private void Write(int index, int text)
    {
        var place = _batch.Place(text);
        var target = _frame.TargetBytes(index);
        var code = _codes[_frame.StratumNumber(index)];
        target.CopyTo(place);
        code.CopyTo(place[target.Length..]);
        _salts[text].CopyTo(place[(target.Length + code.Length)..]);
        _batch.End(text, target.Length + code.Length + Salts.Length);
    }
}
