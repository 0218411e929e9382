using System.Runtime.CompilerServices;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Hashing;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>The salts of a frame's lines, eight at a time. One worker's own; a frame is worked on by several.</summary>
internal sealed class Salts(Frame frame, string frameKey)
{
    public const int Length = 32;

    private readonly Sha256Batch _batch = new(DrawText.Utf8.GetBytes($"{frameKey}:"), frameKey.Length + 1 + frame.LongestTarget);
    private readonly byte[] _hashes = new byte[Sha256Batch.Texts * Sha256Lanes.HashLength];
    private readonly byte[] _salts = new byte[Sha256Batch.Texts * Length];

    /// <summary>Makes the salts of up to eight lines from <paramref name="from"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Make(int from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var target = frame.TargetBytes(from + i);
            target.CopyTo(_batch.Place(i));
            _batch.End(i, target.Length);
        }

        _batch.Hash(_hashes);

        for (var i = 0; i < count; i++)
        {
            Convert.TryToHexStringLower(_hashes.AsSpan(i * Sha256Lanes.HashLength, Length / 2), _salts.AsSpan(i * Length, Length), out _);
        }
    }

    /// <summary>One of the salts made last, as its 32 hex digits.</summary>
    public ReadOnlySpan<byte> this[int i] => _salts.AsSpan(i * Length, Length);
}
