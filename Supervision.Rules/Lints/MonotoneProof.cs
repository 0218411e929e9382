using Supervision.Rules.Schemes;

namespace Supervision.Rules.Lints;

// Each line by itself: whether what is to the credit of a subject can only better its tier, and what is against it only worsen.
internal static class MonotoneProof
{
    public static IEnumerable<string> Gaps(CreditScheme scheme) => scheme.Lines.Select(line => Gap(scheme, line)).OfType<string>();

    private static string? Gap(CreditScheme scheme, SchemeLine line)
    {
        var speaks = line.Record is not null || line.Kind is not null;

        if (line.IsGood is null)
        {
            return speaks && line.Stage is not LineStage.Told ? Said(line, "没有写明 good：这种记录对主体有利还是不利") : null;
        }

        return line.Stage switch
        {
            LineStage.Contribution => OfPoints(scheme, line),
            LineStage.Direct => OfDirect(scheme, line),
            LineStage.Floor when line.IsGood is false => Said(line, "不利的情形却保底"),
            LineStage.Cap when line.IsGood is true => Said(line, "有利的情形却封顶"),
            LineStage.Step when line.IsGood is true && line.Levels > 0 => Said(line, "有利的情形却下调"),
            LineStage.Step when line.IsGood is false && line.Levels < 0 => Said(line, "不利的情形却上调"),
            LineStage.Unrated or LineStage.Imported => Said(line, "不评级和导入的等级不能由记录的有利、不利决定"),
            _ => null,
        };
    }

    // Within the limit of its group a sum goes the way each of its parts goes.
    private static string? OfPoints(CreditScheme scheme, SchemeLine line)
    {
        if (scheme.IsHighGood is not { } highIsGood)
        {
            return null;
        }

        var raises = !line.TakesAway;
        var betters = raises == highIsGood;

        if (betters == line.IsGood)
        {
            return null;
        }

        return Said(line, betters ? "不利的情形，分数却往好的一端走" : "有利的情形，分数却往差的一端走");
    }

    // A direct tier takes the place of the score: only the worst tier can never be better than what the score would give.
    private static string? OfDirect(CreditScheme scheme, SchemeLine line)
    {
        if (line.IsGood is true)
        {
            return Said(line, "有利的情形却直接判级");
        }

        var worst = scheme.Tiers.Where(tier => !tier.IsState).Max(tier => scheme.RankOf(tier.Id));
        var isWorst = line.Tier is { } tier && scheme.RankOf(tier) == worst;
        var replacesNothingWorse = scheme.IsHighGood is null && scheme.Otherwise is { } otherwise && scheme.RankOf(otherwise.Tier) == 0;
        return isWorst || replacesNothingWorse ? null : Said(line, $"直接判为{line.Tier}，而分数可能已经更差。请改为封顶（cap）");
    }

    private static string Said(SchemeLine line, string what) => $"项目“{line.Code}”（{line.Text}）：{what}";
}
