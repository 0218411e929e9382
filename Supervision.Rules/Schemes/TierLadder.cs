namespace Supervision.Rules.Schemes;

// 等级界限: whether the stretches of scores follow each other from the best tier to the worst without gap and without overlap.
internal static class TierLadder
{
    // Null where no tier has a stretch.
    public static bool? IsHighGood(IReadOnlyList<SchemeTier> tiers)
    {
        var scored = tiers.Where(tier => tier.Scores is not null).ToList();
        return scored.Count == 0 ? null : scored[0].Scores!.High is null;
    }

    // Each fault with the tier at which it is seen.
    public static IEnumerable<(string Tier, string Wrong)> Faults(IReadOnlyList<SchemeTier> tiers)
    {
        var scored = tiers.Where(tier => tier.Scores is not null).ToList();

        if (IsHighGood(tiers) is not { } highIsGood)
        {
            yield break;
        }

        var rising = highIsGood ? Enumerable.Reverse(scored).ToList() : scored;

        if (rising[0].Scores!.Low is not null)
        {
            yield return (rising[0].Id, $"分数最低的一级“{rising[0].Id}”不应有下限，否则更低的分数不属于任何等级。请删去它的下限");
        }

        if (rising[^1].Scores!.High is not null)
        {
            yield return (rising[^1].Id, $"分数最高的一级“{rising[^1].Id}”不应有上限，否则更高的分数不属于任何等级。请删去它的上限");
        }

        foreach (var (lower, upper) in rising.Zip(rising.Skip(1)))
        {
            if (Between(lower, upper) is { } wrong)
            {
                yield return (upper.Id, wrong);
            }
        }
    }

    private static string? Between(SchemeTier lower, SchemeTier upper)
    {
        var (low, high) = (lower.Scores!, upper.Scores!);

        if (low.High is not { } end || high.Low is not { } start || start < end)
        {
            return $"“{lower.Id}”（{low}）和“{upper.Id}”（{high}）的分数重叠，或者没有从好到差排列。请把两级的界限接上";
        }

        if (start > end)
        {
            return $"“{lower.Id}”（{low}）和“{upper.Id}”（{high}）之间有缺口，{LineAsking.Said(end)}至{LineAsking.Said(start)}之间的分数不属于任何等级。请把两级的界限接上";
        }

        var (lowOwns, highOwns) = (low.AtMost is not null, high.AtLeast is not null);

        if (lowOwns == highOwns)
        {
            var what = lowOwns ? "两级都包含" : "两级都不包含";
            return $"{LineAsking.Said(end)}分，“{lower.Id}”和“{upper.Id}”{what}。请写明归哪一级";
        }

        return null;
    }
}
