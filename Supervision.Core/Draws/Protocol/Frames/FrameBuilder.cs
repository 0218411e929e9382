using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>名录汇集: collects the lines of a frame as bytes, so that a million targets are a few arrays and not a million objects.</summary>
public sealed class FrameBuilder
{
    private readonly Dictionary<string, byte> _numbers = [];
    private readonly List<string> _codes = [];
    private readonly List<int> _ends = [];
    private readonly List<byte> _strata = [];
    private byte[] _text = new byte[1024];
    private int _length;
    private bool _ordered = true;

    public void Add(string target, string stratum) => Add(target.AsSpan(), stratum);

    public void Add(ReadOnlySpan<char> target, string stratum)
    {
        Reserve(DrawText.Utf8.GetMaxByteCount(target.Length));
        _length += DrawText.Utf8.GetBytes(target, _text.AsSpan(_length));
        End(stratum);
    }

    /// <exception cref="ArgumentException">A target occurs twice.</exception>
    public Frame Build() => _ordered ? new(_text, [.. _ends], [.. _strata], _codes) : Sorted();

    private void End(string stratum)
    {
        if (!_numbers.TryGetValue(stratum, out var number))
        {
            number = checked((byte)_codes.Count);
            _numbers.Add(stratum, number);
            _codes.Add(stratum);
        }

        _ends.Add(_length);
        _strata.Add(number);
        _ordered = _ordered && (_ends.Count < 2 || Target(_ends.Count - 2).SequenceCompareTo(Target(_ends.Count - 1)) < 0);
    }

    private void Reserve(int bytes)
    {
        if (_text.Length - _length < bytes)
        {
            Array.Resize(ref _text, Math.Max(_length + bytes, (int)Math.Min(2L * _text.Length, Array.MaxLength)));
        }
    }

    private Frame Sorted()
    {
        var order = Enumerable.Range(0, _ends.Count).ToArray();
        Array.Sort(order, (a, b) => Target(a).SequenceCompareTo(Target(b)));
        var (text, ends, strata) = (new byte[_length], new int[order.Length], new byte[order.Length]);
        var end = 0;

        for (var i = 0; i < order.Length; i++)
        {
            var target = Target(order[i]);

            if (i > 0 && target.SequenceEqual(Target(order[i - 1])))
            {
                throw new ArgumentException($"The target {DrawText.Utf8.GetString(target)} occurs twice.");
            }

            target.CopyTo(text.AsSpan(end));
            end += target.Length;
            (ends[i], strata[i]) = (end, _strata[order[i]]);
        }

        return new(text, ends, strata, _codes);
    }

    private ReadOnlySpan<byte> Target(int index)
    {
        var from = index == 0 ? 0 : _ends[index - 1];
        return _text.AsSpan(from, _ends[index] - from);
    }
}
