namespace Supervision.Rules.Schemes;

/// <summary>名额: who is within the quota of a tier, after all who are rated are known.</summary>
/// <param name="Allowed">How many may have the tier or a better one.</param>
/// <param name="Within">By score, the best first; nobody here ties with anybody beyond.</param>
/// <param name="ToConfirm">同分而跨线的: a person decides, because the text gives no rule.</param>
/// <param name="Beyond">Who has the tier by score and no place; the next tier is theirs.</param>
public sealed record QuotaPlaces(
    string Tier, int Allowed, IReadOnlyList<Rating> Within, IReadOnlyList<Rating> ToConfirm, IReadOnlyList<Rating> Beyond)
{
    /// <summary>One for each quota of the scheme, in its order.</summary>
    /// <param name="population">Everybody who is rated, those without a tier left out.</param>
    public static IReadOnlyList<QuotaPlaces> Of(CreditScheme scheme, IReadOnlyList<Rating> population) =>
        [.. scheme.Quotas.Select(quota => Of(scheme, quota, population))];

    private static QuotaPlaces Of(CreditScheme scheme, TierQuota quota, IReadOnlyList<Rating> population)
    {
        var rated = population.Where(rating => rating.Tier is not null).ToList();
        var allowed = (int)Math.Floor(quota.Share * rated.Count);
        var line = scheme.RankOf(quota.Tier);
        var highIsGood = scheme.IsHighGood is not false;
        var asking = rated.Where(rating => scheme.RankOf(rating.Tier!) <= line)
            .OrderBy(rating => highIsGood ? -rating.Score : rating.Score)
            .ThenBy(rating => rating.Subject, StringComparer.Ordinal)
            .ToList();

        if (asking.Count <= allowed)
        {
            return new(quota.Tier, allowed, asking, [], []);
        }

        var last = allowed == 0 ? (decimal?)null : asking[allowed - 1].Score;
        var tied = last == asking[allowed].Score ? asking.Where(rating => rating.Score == last).ToList() : [];
        var within = asking.Take(allowed).Except(tied).ToList();
        return new(quota.Tier, allowed, within, tied, [.. asking.Skip(allowed).Except(tied)]);
    }
}
