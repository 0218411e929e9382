using Supervision.Rules.Schemes;

namespace Supervision.Rules.Lints;

// Adds each line to subjects that stand on every edge of the scheme, and looks which way the tier went.
internal static class MonotoneTrials
{
    private const int MostExamples = 3;
    private const decimal JustBeside = 0.01m;

    private static readonly RatedSubject Nobody = new()
    {
        Id = "试算",
        Scheme = "",
        AsOf = new(2026, 1, 1),
        From = new(2025, 1, 1),
        To = new(2025, 12, 31),
    };

    public static (int Tried, IReadOnlyList<string> Examples) Of(CreditScheme scheme)
    {
        var silent = Ratings.Answers(scheme, Nobody).Select(answer => answer with { IsLacking = false }).ToList();
        var scores = Scores(scheme).ToList();
        var movable = scheme.Lines.Where(line => line.IsGood is not null).ToList();
        var contexts = scheme.Lines.Where(line => line.Stage is not (LineStage.Told or LineStage.Mandatory)).ToList();
        var examples = new List<string>();
        var tried = 0;

        foreach (var context in contexts.Prepend(null))
        {
            foreach (var score in scores)
            {
                var before = Bind(silent, context);

                foreach (var line in movable.Where(line => !ReferenceEquals(line, context)))
                {
                    tried++;
                    var example = Try(scheme, before, line, score);

                    if (example is not null && examples.Count < MostExamples)
                    {
                        examples.Add(example);
                    }
                }
            }
        }

        return (tried, examples);
    }

    private static string? Try(CreditScheme scheme, List<LineAnswer> before, SchemeLine line, decimal score)
    {
        var was = Tier(scheme, before, score);
        var now = Tier(scheme, Bind(before, line), score);

        if (was is null || now is null)
        {
            return null;
        }

        var better = scheme.RankOf(now) < scheme.RankOf(was);
        var worse = scheme.RankOf(now) > scheme.RankOf(was);

        if (line.IsGood is false && better || line.IsGood is true && worse)
        {
            var others = before.Where(answer => answer.Binds).Select(answer => answer.Line.Text).ToList();
            var with = others.Count == 0 ? "" : $"，并有“{others[0]}”";
            return $"反例：基础分{LineAsking.Said(score)}{with}，等级{was}；再加“{line.Text}”（{(line.IsGood is true ? "有利" : "不利")}），等级成为{now}";
        }

        return null;
    }

    private static string? Tier(CreditScheme scheme, List<LineAnswer> answers, decimal more)
    {
        var score = more + TierOrder.Sum(scheme, answers.Where(answer => answer is { Binds: true, Line.Stage: LineStage.Contribution }));
        var basis = TierOrder.Base(scheme, answers, score);

        // The limits are looked at as they are written, whether or not they have a source.
        var tier = basis.Ground is BaseGround.LimitsWithoutSource ? scheme.Of(score)?.Id : basis.Tier;
        return tier is null ? null : TierOrder.Final(scheme, basis with { Tier = tier }, answers);
    }

    private static List<LineAnswer> Bind(List<LineAnswer> answers, SchemeLine? line)
    {
        if (line is null)
        {
            return answers;
        }

        var points = line.Scale is null ? line.Points ?? 1 : 1;
        var tier = line.Tier ?? line.TierByWord.Values.FirstOrDefault();
        var bound = LineAsking.Bound(line, [], points, tier);
        return [.. answers.Select(answer => ReferenceEquals(answer.Line, line) ? bound : answer)];
    }

    // On each edge of a tier, a little above and a little below.
    private static IEnumerable<decimal> Scores(CreditScheme scheme)
    {
        var edges = scheme.Tiers.SelectMany(tier => tier.Scores?.Edges ?? []).Distinct().Order().ToList();
        return edges.Count == 0 ? [0] : edges.SelectMany(edge => new[] { edge - JustBeside, edge, edge + JustBeside }).Prepend(edges[0] / 2);
    }
}
