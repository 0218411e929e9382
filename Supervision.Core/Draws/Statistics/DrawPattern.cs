namespace Supervision.Core.Draws.Statistics;

// What the places of one drawn list look like along the frame: how full each block is, how even the gaps are, how often two
// drawn places stand a few places apart.
internal sealed class DrawPattern
{
    public const int Blocks = 10;
    public const int Lags = 20;

    private DrawPattern(int[] blocks, double squaredGaps, int[] lags) => (BlockCounts, SquaredGaps, LagCounts) = (blocks, squaredGaps, lags);

    public int[] BlockCounts { get; }

    // Sum of squares of the gaps between neighbours, the stretch from the last round to the first included.
    public double SquaredGaps { get; }

    // By distance, from 1; place 0 is unused.
    public int[] LagCounts { get; }

    public static DrawPattern Of(ReadOnlySpan<int> places, int frame)
    {
        var (blocks, lags, squares) = (new int[Blocks], new int[Lags + 1], 0.0);

        for (var i = 0; i < places.Length; i++)
        {
            blocks[(long)places[i] * Blocks / frame]++;
            var gap = (double)(i == 0 ? places[0] + frame - places[^1] : places[i] - places[i - 1]);
            squares += gap * gap;

            for (var j = i - 1; j >= 0 && places[i] - places[j] <= Lags; j--)
            {
                lags[places[i] - places[j]]++;
            }
        }

        return new(blocks, squares, lags);
    }
}
