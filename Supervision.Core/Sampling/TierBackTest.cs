namespace Supervision.Core.Sampling;

/// <summary>
/// 等级的回测: whether tiers told beforehand where problems were found. It says nothing of one subject and steers nothing; what the tiers are worth is held
/// against a draw without tiers.
/// </summary>
/// <param name="All">The rate without tiers.</param>
/// <param name="Ranking">Over all years.</param>
/// <param name="Years">Each year by itself, the first first: a rate that moves, or a ranking that fades, shows here.</param>
public sealed record TierBackTest(IReadOnlyList<TierRate> Tiers, ProblemRate All, TierRanking Ranking, IReadOnlyList<YearOfTiers> Years)
{
    /// <param name="worstFirst">Every tier, the one expected to be worst first.</param>
    /// <param name="confidence">Between 0 and 1, of each interval by itself.</param>
    /// <exception cref="ArgumentException">An outcome of a tier that is not among them.</exception>
    public static TierBackTest Of(IReadOnlyList<string> worstFirst, IReadOnlyList<CheckedOutcome> outcomes, double confidence)
    {
        if (outcomes.FirstOrDefault(outcome => !worstFirst.Contains(outcome.Tier)) is { } stray)
        {
            throw new ArgumentException($"No such tier: {stray.Tier}", nameof(outcomes));
        }

        var all = RateOf(outcomes, confidence);
        var years = outcomes.GroupBy(outcome => outcome.Year).OrderBy(year => year.Key)
            .Select(year => new YearOfTiers(year.Key, RateOf([.. year], confidence), TiersOf(worstFirst, [.. year], confidence), TierRanking.Of(worstFirst, [.. year], confidence)));
        return new(TiersOf(worstFirst, outcomes, confidence), all, TierRanking.Of(worstFirst, outcomes, confidence), [.. years]);
    }

    private static List<TierRate> TiersOf(IReadOnlyList<string> worstFirst, IReadOnlyList<CheckedOutcome> outcomes, double confidence)
    {
        var byTier = outcomes.ToLookup(outcome => outcome.Tier);
        var rate = outcomes.Count == 0 ? 0 : (double)outcomes.Count(outcome => outcome.HasProblem) / outcomes.Count;
        var found = new List<TierRate>();
        var (checks, problems) = (0, 0);

        foreach (var tier in worstFirst)
        {
            var own = RateOf([.. byTier[tier]], confidence);
            (checks, problems) = (checks + own.Checks, problems + own.Problems);
            found.Add(new(tier, own, own.Estimate is { } estimate && rate > 0 ? estimate / rate : null, checks, problems));
        }

        return found;
    }

    private static ProblemRate RateOf(IReadOnlyList<CheckedOutcome> outcomes, double confidence) =>
        ProblemRate.Of(outcomes.Count(outcome => outcome.HasProblem), outcomes.Count, confidence);
}

/// <summary>一个等级的问题率.</summary>
/// <param name="Lift">提升: how many times the rate without tiers; null where nothing was checked, or no problem was found at all.</param>
/// <param name="ChecksSoFar">Of this tier and all worse ones.</param>
/// <param name="ProblemsSoFar">Of this tier and all worse ones.</param>
public sealed record TierRate(string Tier, ProblemRate Rate, double? Lift, int ChecksSoFar, int ProblemsSoFar);

/// <summary>一年的问题率和排序.</summary>
public sealed record YearOfTiers(int Year, ProblemRate All, IReadOnlyList<TierRate> Tiers, TierRanking Ranking);
