namespace Supervision.Core.Draws.Statistics;

/// <summary>
/// 抽取审计: holds drawn lists, from this system or another, against what honest chance would draw from the same frame. It can
/// show that a draw was not by chance; that nothing shows does not prove that it was.
/// </summary>
public sealed class DrawAudit
{
    // Ten places to one list are too few to see anything in.
    private const int FewestDrawn = 10;

    // Places walked along by all simulations together, where the error rate does not ask for more.
    private const long Work = 100_000_000;
    private const int FewestRounds = 999;
    private const int MostRounds = 9_999;

    // The smallest p-value must stay below the error rate after it was multiplied by the number of tests.
    private const int RoundsPerTest = 3;

    private readonly AuditedFrame _frame;
    private readonly Dictionary<string, AuditNull> _nulls = [];

    public DrawAudit(AuditedFrame frame) => _frame = frame;

    /// <param name="lists">Each drawn list: its name and targets, all of the frame, none twice in a list.</param>
    /// <param name="visits">Who went where; empty when not given.</param>
    /// <param name="alpha">How often, at most, an honest set of lists is flagged.</param>
    public AuditReport Judge(IReadOnlyList<DrawnList> lists, IReadOnlyList<AuditedVisit> visits, double alpha)
    {
        var findings = new List<AuditFinding>();
        var judged = lists.Where(list => list.Targets.Count >= FewestDrawn && list.Targets.Count < _frame.Count).ToList();
        var rounds = Rounds((3 * judged.Count) + 2, alpha);

        foreach (var list in judged)
        {
            findings.AddRange(OfOne(list, rounds));
        }

        if (lists.Count > 1)
        {
            findings.Add(RepeatTest.Of(_frame, [.. lists.Select(Places)], rounds));
        }

        if (visits.Count > 0 && PairTest.Of(visits, Math.Min(rounds, MostRounds)) is { } pairs)
        {
            findings.Add(pairs);
        }

        return AuditReport.Of(findings, [.. lists.Where(list => list.Targets.Count < FewestDrawn).Select(list => list.Name)], alpha);
    }

    private IEnumerable<AuditFinding> OfOne(DrawnList list, int rounds)
    {
        var places = Places(list);
        var pattern = DrawPattern.Of(places, _frame.Count);
        var honest = NullFor(places, rounds);
        var gaps = pattern.SquaredGaps / honest.MeanSquaredGaps;
        var (lag, _) = honest.Strangest(pattern);
        var longest = LongestGap(places);
        var expected = Math.Max(honest.LagMean(lag), 1e-9);

        yield return new(AuditTest.Blocks, list.Name, Math.Sqrt(honest.Unevenness(pattern) / places.Length), honest.BlockP(pattern),
            $"把名录按原顺序分成{DrawPattern.Blocks}段，抽中最多的一段{pattern.BlockCounts.Max()}个，最少的一段{pattern.BlockCounts.Min()}个。");
        yield return new(AuditTest.Gaps, list.Name, gaps, honest.GapP(pattern),
            $"相邻两个抽中对象之间的间隔，平方和是诚实抽取通常值的{gaps:0.00}倍（间隔过于均匀则偏小，过于集中则偏大）；最长的一段有{longest}个对象无一抽中。");
        yield return new(AuditTest.Serial, list.Name, pattern.LagCounts[lag] / expected, honest.LagP(pattern),
            $"相距{lag}位的两个对象同时被抽中{pattern.LagCounts[lag]}次，诚实抽取通常约{expected:0.#}次。");
    }

    private AuditNull NullFor(int[] places, int rounds)
    {
        var counts = new int[_frame.StratumCount];

        foreach (var place in places)
        {
            counts[_frame.Strata[place]]++;
        }

        var key = string.Join(',', counts.Append(rounds));

        if (!_nulls.TryGetValue(key, out var honest))
        {
            _nulls.Add(key, honest = new(_frame, counts, rounds));
        }

        return honest;
    }

    private int Rounds(int tests, double alpha) => (int)Math.Max(
        Math.Clamp(Work / Math.Max(1, _frame.Count), FewestRounds, MostRounds), Math.Ceiling(RoundsPerTest * tests / alpha));

    private int[] Places(DrawnList list) => [.. list.Targets.Select(_frame.PlaceOf).Order()];

    private int LongestGap(int[] places)
    {
        var beforeTheFirst = places[0];
        var afterTheLast = _frame.Count - 1 - places[^1];
        var between = places.Zip(places.Skip(1), (one, next) => next - one - 1);

        return between.Append(beforeTheFirst).Append(afterTheLast).Max();
    }
}

/// <summary>One drawn list as it was given.</summary>
public sealed record DrawnList(string Name, IReadOnlyList<string> Targets);

/// <summary>One inspector at one target.</summary>
/// <param name="Team">Empty text when the list does not say.</param>
/// <param name="Slot">The part taken there, as in a slot that asks for a lead; empty text when the list does not say.</param>
public sealed record AuditedVisit(string Target, string Team, string Slot, string Inspector);
