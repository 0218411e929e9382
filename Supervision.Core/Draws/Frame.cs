namespace Supervision.Core.Draws;

/// <summary>名录（冻结）: the eligible targets, each in one stratum, ordered by target. What a draw draws from.</summary>
public sealed class Frame
{
    private readonly string[] _targets;
    private readonly byte[] _strata;

    private Frame(string[] targets, byte[] strata, IReadOnlyList<string> codes) => (_targets, _strata, Codes) = (targets, strata, codes);

    /// <summary>Codes of the strata that occur, in the order in which they were first named.</summary>
    public IReadOnlyList<string> Codes { get; }

    public int Count => _targets.Length;

    public string Target(int index) => _targets[index];

    public string Stratum(int index) => Codes[_strata[index]];

    /// <summary>Orders the lines by the bytes of the target.</summary>
    /// <exception cref="ArgumentException">A target occurs twice, or there are more than 255 strata.</exception>
    public static Frame Of(IEnumerable<(string Target, string Stratum)> lines)
    {
        var codes = new List<string>();
        var numbers = new Dictionary<string, byte>();
        var (targets, strata) = (new List<string>(), new List<byte>());

        foreach (var (target, stratum) in lines)
        {
            if (!numbers.TryGetValue(stratum, out var number))
            {
                number = checked((byte)codes.Count);
                numbers.Add(stratum, number);
                codes.Add(stratum);
            }

            targets.Add(target);
            strata.Add(number);
        }

        var (keys, values) = (targets.ToArray(), strata.ToArray());
        Array.Sort(keys, values, StringComparer.Ordinal);

        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[i - 1])
            {
                throw new ArgumentException($"The target {keys[i]} occurs twice.", nameof(lines));
            }
        }

        return new(keys, values, codes);
    }

    public int IndexOf(string target)
    {
        var index = Array.BinarySearch(_targets, target, StringComparer.Ordinal);
        return index < 0 ? -1 : index;
    }

    internal int StratumNumber(int index) => _strata[index];
}
