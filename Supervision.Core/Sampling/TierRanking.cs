using MathNet.Numerics.Distributions;

namespace Supervision.Core.Sampling;

/// <summary>
/// 排序能力 (AUC): how often, of one check with a problem and one without, the one with the problem stood in the worse tier; those in the same tier count
/// half. One half is what chance gives.
/// </summary>
/// <param name="Auc">Null where there are no checks with a problem, or none without.</param>
/// <param name="Interval">Of DeLong, by the normal distribution, cut off at 0 and 1; all from 0 to 1 where there are fewer than two of one kind.</param>
public sealed record TierRanking(double? Auc, RateInterval Interval)
{
    /// <summary>Whether chance alone would not have ordered them so.</summary>
    public bool TellsMoreThanChance => Auc is not null && Interval.Lower > 0.5;

    public static TierRanking Of(IReadOnlyList<string> worstFirst, IReadOnlyList<CheckedOutcome> outcomes, double confidence)
    {
        var places = worstFirst.Select((tier, place) => (tier, place)).ToDictionary(pair => pair.tier, pair => pair.place, StringComparer.Ordinal);
        var bad = Counts(places, outcomes.Where(outcome => outcome.HasProblem));
        var good = Counts(places, outcomes.Where(outcome => !outcome.HasProblem));
        var (bads, goods) = (bad.Sum(), good.Sum());

        if (bads == 0 || goods == 0)
        {
            return new(null, new(0, 1));
        }

        // Of a check in each tier, the share of the other kind that stands below it, half of its own tier.
        var ofBad = Placements(good, goods, false);
        var ofGood = Placements(bad, bads, true);
        var auc = Mean(bad, ofBad, bads);

        if (bads < 2 || goods < 2)
        {
            return new(auc, new(0, 1));
        }

        var deviation = Math.Sqrt((Variance(bad, ofBad, bads, auc) / bads) + (Variance(good, ofGood, goods, auc) / goods));
        var reach = Normal.InvCDF(0, 1, (1 + confidence) / 2) * deviation;
        return new(auc, new(Math.Max(0, auc - reach), Math.Min(1, auc + reach)));
    }

    private static double[] Counts(Dictionary<string, int> places, IEnumerable<CheckedOutcome> outcomes)
    {
        var counts = new double[places.Count];

        foreach (var outcome in outcomes)
        {
            counts[places[outcome.Tier]]++;
        }

        return counts;
    }

    // Worse tiers come first: those behind are better.
    private static double[] Placements(double[] others, double all, bool isAhead)
    {
        return [.. others.Select((own, place) => ((isAhead ? others[..place].Sum() : others[(place + 1)..].Sum()) + (own / 2)) / all)];
    }

    private static double Mean(double[] counts, double[] placements, double all) => counts.Zip(placements, (count, placement) => count * placement).Sum() / all;

    private static double Variance(double[] counts, double[] placements, double all, double mean) =>
        counts.Zip(placements, (count, placement) => count * (placement - mean) * (placement - mean)).Sum() / (all - 1);
}
