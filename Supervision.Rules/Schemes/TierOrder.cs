namespace Supervision.Rules.Schemes;

// In which order the lines that bind make the tier. Sums and comparisons, and nothing that a scheme itself says.
internal static class TierOrder
{
    // Each group counts for no more than its own limit.
    public static decimal Sum(CreditScheme scheme, IEnumerable<LineAnswer> contributing)
    {
        var sum = 0m;

        foreach (var group in contributing.GroupBy(answer => answer.Line.Group))
        {
            var points = group.Sum(answer => answer.Points);
            var limit = scheme.Groups.FirstOrDefault(one => one.Id == group.Key);
            sum += limit?.Limited(points) ?? points;
        }

        return sum;
    }

    // A class from above; a direct tier, the worst of them; a state without rating; else the tier of the score.
    public static BaseTier Base(CreditScheme scheme, IReadOnlyCollection<LineAnswer> answers, decimal score)
    {
        var bound = answers.Where(answer => answer.Binds).ToList();
        var imported = Of(bound, LineStage.Imported).MaxBy(answer => scheme.RankOf(answer.Tier!));

        if (imported is not null)
        {
            return new(imported.Tier, BaseGround.Imported) { By = imported };
        }

        var direct = Of(bound, LineStage.Direct).MaxBy(answer => scheme.RankOf(answer.Tier!));

        if (direct is not null)
        {
            return new(direct.Tier, BaseGround.Direct) { By = direct };
        }

        var unrated = Of(bound, LineStage.Unrated).FirstOrDefault(answer => answer.Line.Score?.Contain(score) is not false);

        if (unrated is not null && (unrated.Line.Score is null || !answers.Any(answer => answer.IsLacking)))
        {
            return new(unrated.Tier, BaseGround.Unrated) { By = unrated };
        }

        return scheme.Otherwise is { } otherwise ? new(otherwise.Tier, BaseGround.Otherwise) : ByScore(scheme, answers, score);
    }

    // Floors lift, steps move, caps hold down last. A state without rating and a class from above stay.
    public static string Final(CreditScheme scheme, BaseTier basis, IReadOnlyCollection<LineAnswer> answers)
    {
        var tier = scheme.Tier(basis.Tier!)!;

        if (tier.IsState || basis.Ground is BaseGround.Imported)
        {
            return tier.Id;
        }

        var bound = answers.Where(answer => answer.Binds).ToList();
        var ladder = scheme.Tiers.Where(one => !one.IsState).Select(one => one.Id).ToList();
        var place = ladder.IndexOf(tier.Id);

        foreach (var floor in Of(bound, LineStage.Floor))
        {
            place = Math.Min(place, ladder.IndexOf(floor.Tier!));
        }

        place += Of(bound, LineStage.Step).Sum(step => step.Line.Levels);
        place = Math.Clamp(place, 0, ladder.Count - 1);

        foreach (var cap in Of(bound, LineStage.Cap))
        {
            place = Math.Max(place, ladder.IndexOf(cap.Tier!));
        }

        return ladder[place];
    }

    private static BaseTier ByScore(CreditScheme scheme, IReadOnlyCollection<LineAnswer> answers, decimal score)
    {
        var lacking = answers.Where(answer => answer.IsLacking).ToList();

        if (scheme.IsHighGood is null)
        {
            return new(null, BaseGround.Nothing);
        }

        if (lacking.Count > 0)
        {
            return new(null, BaseGround.ScoreIncomplete) { Lacking = lacking };
        }

        if (scheme.Of(score) is not { } tier)
        {
            return new(null, BaseGround.ScoreBeyond);
        }

        return scheme.Tiers.Any(one => one is { Scores: not null, IsPlaceholder: true })
            ? new(null, BaseGround.LimitsWithoutSource)
            : new(tier.Id, BaseGround.Score);
    }

    private static IEnumerable<LineAnswer> Of(IEnumerable<LineAnswer> bound, LineStage stage) => bound.Where(answer => answer.Line.Stage == stage);
}

// The tier before floors, steps and caps, and what made it; without a tier, what stood in the way.
internal sealed record BaseTier(string? Tier, BaseGround Ground)
{
    public LineAnswer? By { get; init; }

    public IReadOnlyList<LineAnswer> Lacking { get; init; } = [];
}

internal enum BaseGround { Imported, Direct, Unrated, Otherwise, Score, Nothing, ScoreIncomplete, ScoreBeyond, LimitsWithoutSource }
