namespace Supervision.Rules.Schemes;

// In which order the lines that bind make the tier. Sums and comparisons, and nothing that a scheme itself says.
internal static class TierOrder
{
    // A direct tier, the worst of them; a state without rating; else the tier of the score. Null: the score belongs to none.
    public static string? Base(CreditScheme scheme, IReadOnlyCollection<LineAnswer> bound, decimal score)
    {
        var direct = bound.Where(answer => answer.Line.Stage is LineStage.Direct).Select(answer => answer.Line.Tier!).MaxBy(scheme.RankOf);
        var unrated = bound.FirstOrDefault(answer => answer.Line.Stage is LineStage.Unrated)?.Line.Tier;
        return direct ?? unrated ?? scheme.Of(score)?.Id;
    }

    // Floors lift, steps move, caps hold down last. A state without rating is no place on the ladder and stays.
    public static string Final(CreditScheme scheme, string basis, IReadOnlyCollection<LineAnswer> bound)
    {
        var rank = scheme.RankOf(basis);

        if (rank < 0)
        {
            return basis;
        }

        foreach (var floor in Of(bound, LineStage.Floor))
        {
            rank = Math.Min(rank, scheme.RankOf(floor.Line.Tier!));
        }

        rank += Of(bound, LineStage.Step).Sum(step => step.Line.Levels);
        rank = scheme.RankOf(scheme.At(rank));

        foreach (var cap in Of(bound, LineStage.Cap))
        {
            rank = Math.Max(rank, scheme.RankOf(cap.Line.Tier!));
        }

        return scheme.At(rank);
    }

    private static IEnumerable<LineAnswer> Of(IEnumerable<LineAnswer> bound, LineStage stage) => bound.Where(answer => answer.Line.Stage == stage);
}
