
namespace Supervision.Core.Draws.Statistics;

/// <summary>受审计的名录: targets in the order in which the list was kept, each with its stratum; order is what a crooked draw leans on.</summary>
public sealed class AuditedFrame
{
    private readonly Dictionary<string, int> _places;

    private AuditedFrame(string[] targets, int[] strata, int count, Dictionary<string, int> places) =>
        (Targets, Strata, StratumCount, _places) = (targets, strata, count, places);

    public IReadOnlyList<string> Targets { get; }

    /// <summary>The number of each place's stratum, from 0.</summary>
    internal int[] Strata { get; }

    public int StratumCount { get; }

    public int Count => Targets.Count;

    /// <summary>The place of a target in the list, from 0; -1 when it does not stand there.</summary>
    public int PlaceOf(string target) => _places.GetValueOrDefault(target, -1);

    /// <param name="lines">A stratum may be empty text for all.</param>
    /// <exception cref="ArgumentException">A target occurs twice.</exception>
    public static AuditedFrame Of(IEnumerable<(string Target, string Stratum)> lines)
    {
        var (targets, strata) = (new List<string>(), new List<int>());
        var (places, numbers) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));

        foreach (var (target, stratum) in lines)
        {
            if (!places.TryAdd(target, targets.Count))
            {
                throw new ArgumentException($"The target {target} occurs twice.", nameof(lines));
            }

            if (!numbers.TryGetValue(stratum, out var number))
            {
                numbers.Add(stratum, number = numbers.Count);
            }

            targets.Add(target);
            strata.Add(number);
        }

        return new([.. targets], [.. strata], numbers.Count, places);
    }
}
