namespace Supervision.Core.Draws.Statistics;

// Whether several lists of one frame share more or fewer targets than independent draws would.
internal static class RepeatTest
{
    public static AuditFinding Of(AuditedFrame frame, IReadOnlyList<int[]> lists, int rounds)
    {
        var counts = lists.Select(places =>
        {
            var byStratum = new int[frame.StratumCount];
            Array.ForEach(places, place => byStratum[frame.Strata[place]]++);
            return byStratum;
        }).ToList();
        var honest = new double[rounds];

        Parallel.For(0, rounds, round => honest[round] = Repeats(frame.Count,
            [.. counts.Select((byStratum, i) => AuditNull.HonestDraw(frame, byStratum, new(((ulong)round << 20) + (ulong)i + 1)))]));

        var found = Repeats(frame.Count, lists);
        var mean = honest.Average();
        var upper = (1.0 + honest.Count(value => value >= found)) / (1 + rounds);
        var lower = (1.0 + honest.Count(value => value <= found)) / (1 + rounds);

        return new(AuditTest.Repeats, $"{lists.Count}次抽取", mean > 0 ? found / mean : 1, Math.Min(1, 2 * Math.Min(upper, lower)),
            $"同一对象被重复抽中{found:0}次（按每两次抽取计），互不相干的抽取通常约{mean:0.#}次。间隔期、频次上限会使重复正当地偏少。");
    }

    // Over each two lists, how many targets stand in both.
    private static double Repeats(int frame, IReadOnlyList<int[]> lists)
    {
        var times = new byte[frame];

        foreach (var place in lists.SelectMany(places => places))
        {
            times[place]++;
        }

        return times.Sum(count => count * (count - 1) / 2.0);
    }
}
