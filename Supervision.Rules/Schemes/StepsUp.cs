namespace Supervision.Rules.Schemes;

/// <summary>怎样升到上一级: the fewest things that would have to be different for the next better tier.</summary>
/// <param name="Target">Null where there is no better one, or none can be reached.</param>
/// <param name="Steps">What to do, each a sentence; empty where nothing can be done.</param>
/// <param name="Note">Why there are none, or what stands in the way for this period.</param>
public sealed record StepsUp(string? Target, IReadOnlyList<string> Steps, string Note)
{
    // Beyond so many things together nobody is helped by a list.
    private const int Most = 4;
    private const int MostMoves = 24;

    public static StepsUp Of(CreditScheme scheme, RatedSubject subject)
    {
        var answers = Ratings.Answers(scheme, subject);
        var now = Ratings.Plain(scheme, subject, answers);

        if (now.Tier is not { } tier)
        {
            return new(null, [], now.Withheld!.Message);
        }

        var better = Better(scheme, tier);

        if (better is null)
        {
            return new(null, [], "已经是最好的等级。");
        }

        var moves = UpwardMoves.Of(scheme, subject, answers).Take(MostMoves).ToList();
        var found = Least(scheme, subject, answers, moves, scheme.RankOf(better));

        if (found is not null)
        {
            return new(better, [.. found.Select(move => move.Sentence)], "");
        }

        var standing = answers.Where(answer => answer.Binds && answer.Line.IsFixed && answer.Line.Stage is not LineStage.Contribution).Select(answer => answer.Sentence).ToList();
        return new(null, [], standing.Count > 0 ? $"本期不能升级：{string.Join("；", standing)}。" : $"没有哪{Most}项以内的改变能升到{better}。");
    }

    // The nearest tier above on the ladder; from a state beside it, the best below which it stands.
    private static string? Better(CreditScheme scheme, string tier) =>
        scheme.Tiers.Take(scheme.RankOf(tier)).LastOrDefault(one => !one.IsState)?.Id;

    private static IReadOnlyList<UpwardMove>? Least(
        CreditScheme scheme, RatedSubject subject, IReadOnlyList<LineAnswer> answers, List<UpwardMove> moves, int rank)
    {
        for (var size = 1; size <= Math.Min(Most, moves.Count); size++)
        {
            foreach (var chosen in Choices(moves, size, 0))
            {
                if (Reaches(scheme, subject, answers, chosen, rank))
                {
                    return chosen;
                }
            }
        }

        return null;
    }

    private static bool Reaches(CreditScheme scheme, RatedSubject subject, IReadOnlyList<LineAnswer> answers, IReadOnlyList<UpwardMove> chosen, int rank)
    {
        var changed = chosen.Aggregate(answers, (now, move) => move.Change(now));
        var more = chosen.Sum(move => move.Points);
        var rating = Ratings.Plain(scheme, subject, changed, more);
        return rating.Tier is { } tier && scheme.RankOf(tier) <= rank && !scheme.Tier(tier)!.IsState;
    }

    private static IEnumerable<IReadOnlyList<UpwardMove>> Choices(List<UpwardMove> moves, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var at = from; at <= moves.Count - size; at++)
        {
            foreach (var rest in Choices(moves, size - 1, at + 1))
            {
                yield return [moves[at], .. rest];
            }
        }
    }
}
