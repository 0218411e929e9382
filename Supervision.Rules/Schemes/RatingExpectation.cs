namespace Supervision.Rules.Schemes;

// What the writer of a subject file expects. What is not written is not checked.
internal sealed record RatingExpectation
{
    public IReadOnlyList<string> Tiers { get; init; } = [];

    public decimal? Score { get; init; }

    public decimal? ChecksAtLeast { get; init; }

    public decimal? ChecksAtMost { get; init; }

    public bool? MustBeRated { get; init; }

    public bool? Steers { get; init; }

    // The code for which no tier is given, or the file refused.
    public string? Refused { get; init; }

    public IEnumerable<string> DifferencesFrom(Rating rating)
    {
        if (Tiers.Count > 0 && !Tiers.Contains(rating.Tier ?? ""))
        {
            yield return $"等级应为{string.Join("或者", Tiers)}，实为{rating.Tier ?? $"没有等级（{rating.Withheld?.Message}）"}";
        }

        if (Refused != rating.Withheld?.Code && (Refused is not null || Tiers.Count == 0 && rating.Withheld is not null && MustBeRated is null))
        {
            yield return $"不能评定的原因应为{Refused ?? "没有"}，实为{rating.Withheld?.Message ?? "没有"}";
        }

        if (Score is { } score && score != rating.Score)
        {
            yield return $"分数应为{LineAsking.Said(score)}，实为{LineAsking.Said(rating.Score)}";
        }

        if (ChecksAtLeast is { } least && least != rating.ChecksAtLeast)
        {
            yield return $"每年检查至少{LineAsking.Said(least)}次，实为{Said(rating.ChecksAtLeast)}";
        }

        if (ChecksAtMost is { } most && most != rating.ChecksAtMost)
        {
            yield return $"每年检查至多{LineAsking.Said(most)}次，实为{Said(rating.ChecksAtMost)}";
        }

        if (MustBeRated is { } must && must != rating.MustBeRated)
        {
            yield return must ? "应当参加评定，实为不必" : "不必参加评定，实为应当";
        }

        if (Steers is { } steers && steers != rating.Steers)
        {
            yield return steers ? $"等级应当可以作为依据，实为不可以：{string.Join("；", rating.Reservations)}" : "等级不应作为依据，实为可以";
        }
    }

    private static string Said(decimal? number) => number is { } some ? $"{LineAsking.Said(some)}次" : "没有规定";
}
