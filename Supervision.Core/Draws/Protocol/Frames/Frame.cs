using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>名录（冻结）: the eligible targets, each in one stratum, ordered by target. What a draw draws from.</summary>
public sealed class Frame
{
    private readonly byte[] _text;
    private readonly int[] _ends;
    private readonly byte[] _strata;

    internal Frame(byte[] text, int[] ends, byte[] strata, IReadOnlyList<string> codes) =>
        (_text, _ends, _strata, Codes, LongestTarget) = (text, ends, strata, codes, Longest(ends));

    /// <summary>Codes of the strata that occur, in the order in which they were first named.</summary>
    public IReadOnlyList<string> Codes { get; }

    public int Count => _ends.Length;

    public string Target(int index) => DrawText.Utf8.GetString(TargetBytes(index));

    public string Stratum(int index) => Codes[_strata[index]];

    /// <summary>Orders the lines by the bytes of the target.</summary>
    /// <exception cref="ArgumentException">A target occurs twice, or there are more than 255 strata.</exception>
    public static Frame Of(IEnumerable<(string Target, string Stratum)> lines)
    {
        var builder = new FrameBuilder();

        foreach (var (target, stratum) in lines)
        {
            builder.Add(target, stratum);
        }

        return builder.Build();
    }

    public int IndexOf(string target)
    {
        var sought = DrawText.Utf8.GetBytes(target);
        var (low, high) = (0, Count - 1);

        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = TargetBytes(middle).SequenceCompareTo(sought);

            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>How many lines each stratum has, by its code.</summary>
    public IReadOnlyDictionary<string, int> Sizes()
    {
        var counts = new int[Codes.Count];

        foreach (var number in _strata)
        {
            counts[number]++;
        }

        return Codes.Select((code, number) => (code, counts[number])).ToDictionary(pair => pair.code, pair => pair.Item2);
    }

    /// <summary>Bytes of the longest target.</summary>
    internal int LongestTarget { get; }

    internal int StratumNumber(int index) => _strata[index];

    internal ReadOnlySpan<byte> TargetBytes(int index)
    {
        var from = index == 0 ? 0 : _ends[index - 1];
        return _text.AsSpan(from, _ends[index] - from);
    }

    private static int Longest(int[] ends)
    {
        var (longest, from) = (0, 0);

        foreach (var end in ends)
        {
            (longest, from) = (Math.Max(longest, end - from), end);
        }

        return longest;
    }
}
