namespace Supervision.Core.Draws.Statistics;

// What honest draws of the same sizes from the same strata look like, by simulation. Made once, asked for every list.
internal sealed class AuditNull
{
    private readonly double[] _lagMeans = new double[DrawPattern.Lags + 1];
    private readonly double[] _lagDeviations = new double[DrawPattern.Lags + 1];
    private readonly double[] _blockMeans = new double[DrawPattern.Blocks];
    private readonly double[] _blocks;
    private readonly double[] _gaps;
    private readonly double[] _lags;

    public AuditNull(AuditedFrame frame, IReadOnlyList<int> drawnByStratum, int rounds)
    {
        var patterns = new DrawPattern[rounds];

        Parallel.For(0, rounds, round =>
            patterns[round] = DrawPattern.Of(HonestDraw(frame, drawnByStratum, new((ulong)frame.Count + ((ulong)round << 32))), frame.Count));

        for (var lag = 1; lag <= DrawPattern.Lags; lag++)
        {
            var (mean, square) = (patterns.Average(p => (double)p.LagCounts[lag]), patterns.Average(p => (double)p.LagCounts[lag] * p.LagCounts[lag]));
            (_lagMeans[lag], _lagDeviations[lag]) = (mean, Math.Sqrt(Math.Max(0, square - (mean * mean))));
        }

        for (var block = 0; block < DrawPattern.Blocks; block++)
        {
            _blockMeans[block] = patterns.Average(p => (double)p.BlockCounts[block]);
        }

        _blocks = Sorted(patterns, Unevenness);
        _gaps = Sorted(patterns, pattern => pattern.SquaredGaps);
        _lags = Sorted(patterns, pattern => Strangest(pattern).Deviations);
        MeanSquaredGaps = _gaps.Average();
    }

    public double MeanSquaredGaps { get; }

    public double LagMean(int lag) => _lagMeans[lag];

    public double Unevenness(DrawPattern pattern) =>
        Enumerable.Range(0, DrawPattern.Blocks).Where(block => _blockMeans[block] > 0)
            .Sum(block => Math.Pow(pattern.BlockCounts[block] - _blockMeans[block], 2) / _blockMeans[block]);

    // The distance at which pairs are farthest from what honest draws have, in standard deviations.
    public (int Lag, double Deviations) Strangest(DrawPattern pattern) =>
        Enumerable.Range(1, DrawPattern.Lags).Where(lag => _lagDeviations[lag] > 0)
            .Select(lag => (lag, Math.Abs(pattern.LagCounts[lag] - _lagMeans[lag]) / _lagDeviations[lag])).DefaultIfEmpty().MaxBy(pair => pair.Item2);

    public double BlockP(DrawPattern pattern) => Upper(_blocks, Unevenness(pattern));

    // Both too even and too clumped are strange.
    public double GapP(DrawPattern pattern) => Math.Min(1, 2 * Math.Min(Upper(_gaps, pattern.SquaredGaps), Lower(_gaps, pattern.SquaredGaps)));

    public double LagP(DrawPattern pattern) => Upper(_lags, Strangest(pattern).Deviations);

    // Goes along the frame; each place is taken with what is still wanted of its stratum over what is still left of it.
    public static int[] HonestDraw(AuditedFrame frame, IReadOnlyList<int> drawnByStratum, SimulatedChance chance)
    {
        var (strata, wanted, left) = (frame.Strata, drawnByStratum.ToArray(), new int[frame.StratumCount]);
        var (places, count) = (new int[wanted.Sum()], 0);

        foreach (var stratum in strata)
        {
            left[stratum]++;
        }

        for (var place = 0; place < strata.Length && count < places.Length; place++)
        {
            var stratum = strata[place];

            if (chance.NextDouble() * left[stratum]-- < wanted[stratum])
            {
                wanted[stratum]--;
                places[count++] = place;
            }
        }

        return places;
    }

    private static double[] Sorted(DrawPattern[] patterns, Func<DrawPattern, double> statistic)
    {
        var values = Array.ConvertAll(patterns, pattern => statistic(pattern));
        Array.Sort(values);
        return values;
    }

    private static double Upper(double[] honest, double value) => (1.0 + honest.Length - Below(honest, value - Slack(value))) / (1 + honest.Length);

    private static double Lower(double[] honest, double value) => (1.0 + Below(honest, value + Slack(value))) / (1 + honest.Length);

    // Sums in another order differ in the last binary places.
    private static double Slack(double value) => Math.Abs(value) * 1e-12;

    private static int Below(double[] honest, double value)
    {
        var (low, high) = (0, honest.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = honest[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
