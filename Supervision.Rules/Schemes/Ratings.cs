namespace Supervision.Rules.Schemes;

// Puts together what the lines said.
internal static class Ratings
{
    public static Rating Of(CreditScheme scheme, RatedSubject subject, IReadOnlyList<LineAnswer> answers, decimal score, BaseTier basis, string? tier)
    {
        var found = tier is null ? null : scheme.Tier(tier);
        return new(subject.Id, scheme.Id, scheme.Version, tier, score, [.. answers.Select(answer => Line(Settled(answer, score)))])
        {
            Withheld = tier is null ? Withheld(scheme, subject, score, basis) : null,
            Basis = Told(scheme, score, basis),
            BasisTier = basis.Tier,
            Reservations = [.. Reservations(scheme, answers)],
            MustBeRated = answers.Any(answer => answer is { Binds: true, Line.Stage: LineStage.Mandatory }),
            ChecksAtLeast = found?.ChecksAtLeast,
            ChecksAtMost = found?.ChecksAtMost,
            Measures = found?.Measures ?? [],
        };
    }

    // The same stages as the rules go through, one after the other: to try many subjects that do not exist.
    public static Rating Plain(CreditScheme scheme, RatedSubject subject) => Plain(scheme, subject, Answers(scheme, subject));

    public static Rating Plain(CreditScheme scheme, RatedSubject subject, IReadOnlyList<LineAnswer> answers, decimal more = 0)
    {
        var score = more + TierOrder.Sum(scheme, answers.Where(answer => answer is { Binds: true, Line.Stage: LineStage.Contribution }));
        var basis = TierOrder.Base(scheme, answers, score);
        var tier = basis.Tier is null ? null : TierOrder.Final(scheme, basis, answers);
        return Of(scheme, subject, answers, score, basis, tier);
    }

    public static IReadOnlyList<LineAnswer> Answers(CreditScheme scheme, RatedSubject subject)
    {
        var counted = subject.Records.Select(record => (Key: scheme.KeyOfCounted(record, subject), Record: record))
            .Where(pair => pair.Key is not null)
            .ToLookup(pair => pair.Key!, pair => pair.Record, StringComparer.Ordinal);
        return [.. scheme.Lines.Select(line => LineAsking.Ask(line, subject, [.. counted[line.RecordKey]]))];
    }

    // A line that also asks for a score could be asked only when there was one.
    private static LineAnswer Settled(LineAnswer answer, decimal score)
    {
        return answer.Binds && answer.Line.Score is { } bounds && !bounds.Contain(score)
            ? LineAsking.Unbound(answer.Line, $"分数{LineAsking.Said(score)}，须{bounds}分")
            : answer;
    }

    private static RatingLine Line(LineAnswer answer)
    {
        var line = answer.Line;
        return new(line.Code, line.Stage, answer.Binds, line.Clause, line.Mark, answer.Sentence)
        {
            Points = answer.Points,
            Group = line.Group,
            Records = [.. answer.Records.Select(record => new BindingRecord(record.Code, record.On, record.Recorded) { Document = record.Document })],
            IsHeldBack = answer.IsHeldBack,
        };
    }

    private static Core.Primitives.Problem Withheld(CreditScheme scheme, RatedSubject subject, decimal score, BaseTier basis)
    {
        return basis.Ground switch
        {
            BaseGround.ScoreIncomplete => SchemeProblems.Lacking(subject, scheme, basis.Lacking),
            BaseGround.LimitsWithoutSource => SchemeProblems.LimitsWithoutSource(subject, scheme),
            BaseGround.ScoreBeyond => SchemeProblems.NoTier(subject, scheme, score),
            _ => SchemeProblems.NothingDecides(subject, scheme),
        };
    }

    private static string Told(CreditScheme scheme, decimal score, BaseTier basis)
    {
        switch (basis.Ground)
        {
            case BaseGround.Score:
                var tier = scheme.Tier(basis.Tier!)!;
                return $"{LineAsking.Said(score)}分，{basis.Tier}级的界限是{tier.Scores}分{Source(tier)}";
            case BaseGround.Otherwise:
                var otherwise = scheme.Otherwise!;
                return $"{otherwise.Text}：{otherwise.Tier}（{otherwise.Clause}，{otherwise.Mark}）";
            default:
                return basis.By?.Sentence ?? "没有等级";
        }
    }

    private static string Source(SchemeTier tier) => tier.Clause.Length > 0 ? $"（{tier.Clause}，{tier.Mark}）" : "";

    private static IEnumerable<string> Reservations(CreditScheme scheme, IReadOnlyList<LineAnswer> answers)
    {
        if (scheme.IsUnverified && scheme.Adoption is null)
        {
            yield return $"《{scheme.Title}》待核，未经本级机关采用：结果只供试算，不得据以确定抽查比例、检查频次或者措施";
        }

        foreach (var answer in answers.Where(answer => answer.IsHeldBack))
        {
            yield return $"{answer.Sentence}。它若计入，等级可能不同";
        }
    }
}
