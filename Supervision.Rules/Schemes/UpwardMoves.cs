using Supervision.Rules.Conditions;

namespace Supervision.Rules.Schemes;

// What could be different of a subject: the records against it repaired, what stands against it removed, what speaks for it earned, its numbers better.
internal static class UpwardMoves
{
    public static IEnumerable<UpwardMove> Of(CreditScheme scheme, RatedSubject subject, IReadOnlyList<LineAnswer> answers)
    {
        var records = answers.Where(answer => answer is { Binds: true, Line: { IsGood: false, IsFixed: false }, Records.Count: > 0 }).ToList();

        foreach (var (answer, left) in records.SelectMany(answer => Fewer(subject, answer)).OrderByDescending(pair => Math.Abs(pair.Answer.Points - pair.Left.Points)))
        {
            yield return new(Repaired(answer, left), answer.Line, left, 0);
        }

        foreach (var answer in answers.Where(answer => answer is { Binds: true, Records.Count: 0, Line.IsFixed: false } && IsAgainst(scheme, answer.Line)))
        {
            yield return new(answer.Line.Remedy ?? $"不再有“{answer.Line.Text}”的情形", answer.Line, LineAsking.Unbound(answer.Line, "已经消除"), 0);
        }

        foreach (var answer in answers.Where(answer => !answer.Binds && answer.Line is { IsGood: true, Decides: true, IsFixed: false, Stage: LineStage.Step or LineStage.Floor }))
        {
            yield return new(answer.Line.Remedy ?? $"做到“{answer.Line.Text}”", answer.Line, LineAsking.Bound(answer.Line, [], 0, answer.Line.Tier), 0);
        }

        if (Points(scheme, answers) is { } points)
        {
            yield return points;
        }
    }

    private static bool IsAgainst(CreditScheme scheme, SchemeLine line)
    {
        return line.Stage switch
        {
            LineStage.Cap => true,
            LineStage.Direct => line.TierByWord.Count == 0 && scheme.RankOf(line.Tier!) > 0,
            LineStage.Step => line.Levels > 0,
            _ => false,
        };
    }

    // As few records as change the answer: all of them, or so many that the count is no longer reached. Of a deduction, each by itself.
    private static IEnumerable<(LineAnswer Answer, LineAnswer Left)> Fewer(RatedSubject subject, LineAnswer answer)
    {
        var goes = answer.Line.Stage is LineStage.Contribution ? 1 : answer.Records.Count - answer.Line.CountAtLeast + 1;

        for (var count = goes; count <= answer.Records.Count; count++)
        {
            var left = answer.Records.Skip(count).ToList();
            yield return (answer, RecordAsking.Ask(answer.Line, subject, left));

            if (answer.Line.Stage is not LineStage.Contribution)
            {
                yield break;
            }
        }
    }

    private static string Repaired(LineAnswer answer, LineAnswer left)
    {
        var gone = answer.Records.Except(left.Records).Select(record => Days.Said(record.On)).ToList();
        var settled = left.Records.Count == 0 && !left.Binds && answer.Line.CountAtLeast > 1
            ? answer.Records.Take(answer.Records.Count - answer.Line.CountAtLeast + 1).Select(record => Days.Said(record.On)).ToList()
            : gone;
        return answer.Line.Remedy ?? $"修复“{answer.Line.Text}”的记录（{string.Join("、", settled)}）";
    }

    // The points by which the score falls short of the next better stretch, to be earned by the numbers that make it.
    private static UpwardMove? Points(CreditScheme scheme, IReadOnlyList<LineAnswer> answers)
    {
        if (scheme.IsHighGood is not { } highIsGood || !answers.Any(answer => answer is { Binds: true, Line: { Stage: LineStage.Contribution, Input: not null, IsFixed: false } }))
        {
            return null;
        }

        var score = TierOrder.Sum(scheme, answers.Where(answer => answer is { Binds: true, Line.Stage: LineStage.Contribution }));
        var rank = scheme.Of(score) is { } tier ? scheme.RankOf(tier.Id) : -1;
        var next = scheme.Tiers.Take(Math.Max(rank, 0)).LastOrDefault(one => one.Scores is not null);

        if (next?.Scores is not { } bounds)
        {
            return null;
        }

        var edge = highIsGood ? bounds.Low!.Value : bounds.High!.Value;
        var owns = highIsGood ? bounds.AtLeast is not null : bounds.AtMost is not null;
        var distance = Math.Abs(edge - score);
        var what = highIsGood ? "提高" : "降低";
        var lacks = owns ? $"至少{what}{LineAsking.Said(distance)}分" : $"{what}{LineAsking.Said(distance)}分以上（不含）";
        var step = distance + (owns ? 0 : 0.01m);
        return new($"分数{lacks}", null, null, highIsGood ? step : -step);
    }
}
