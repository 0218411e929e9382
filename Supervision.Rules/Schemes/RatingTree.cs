using System.Text;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Schemes;

/// <summary>评定的理由: a sentence, and the sentences on which it rests.</summary>
public sealed record ReasonNode(string Text, IReadOnlyList<ReasonNode> Parts)
{
    public ReasonNode(string text) : this(text, [])
    {
    }

    /// <summary>With two spaces for each depth.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private void Write(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(Text).Append('\n');

        foreach (var part in Parts)
        {
            part.Write(text, depth + 1);
        }
    }
}

/// <summary>评定理由树: how the tier came, stage by stage, with record and clause; and what did not bind, with its reason.</summary>
public static class RatingTree
{
    public static ReasonNode Of(Rating rating, CreditScheme scheme)
    {
        List<ReasonNode> parts =
        [
            .. Basis(rating, scheme),
            .. Stage(rating, LineStage.Floor, "保底"),
            .. Stage(rating, LineStage.Step, "升降级"),
            .. Stage(rating, LineStage.Cap, "封顶"),
            .. Stage(rating, LineStage.Mandatory, "应当参加评定"),
            .. Listed("措施", rating.Measures),
            .. Listed("保留", rating.Reservations),
            .. Rest(rating),
        ];
        var top = rating.Tier is { } tier ? $"等级：{tier}" : $"没有等级：{rating.Withheld!.Message}";
        return new($"{top}（《{scheme.Title}》，{scheme.Version}）", parts);
    }

    private static IEnumerable<ReasonNode> Basis(Rating rating, CreditScheme scheme)
    {
        yield return new(rating.BasisTier is null ? "基本等级：没有" : $"基本等级：{rating.BasisTier}。{rating.Basis}");

        foreach (var (stage, name) in new[] { (LineStage.Imported, "导入的等级"), (LineStage.Direct, "直接判级"), (LineStage.Unrated, "不评级") })
        {
            foreach (var node in Stage(rating, stage, name))
            {
                yield return node;
            }
        }

        if (rating.Lines.Any(line => line is { Binds: true, Stage: LineStage.Contribution }))
        {
            yield return new($"分数：{LineAsking.Said(rating.Score)}", [.. Groups(rating, scheme)]);
        }
    }

    private static IEnumerable<ReasonNode> Groups(Rating rating, CreditScheme scheme)
    {
        foreach (var group in rating.Lines.Where(line => line is { Binds: true, Stage: LineStage.Contribution }).GroupBy(line => line.Group))
        {
            var named = scheme.Groups.FirstOrDefault(one => one.Id == group.Key);

            if (named is null)
            {
                foreach (var line in group)
                {
                    yield return Line(line);
                }
            }
            else
            {
                var sum = group.Sum(line => line.Points);
                var limited = named.Limited(sum);
                var most = limited == sum ? "" : $"，合计最多{LineAsking.Said(named.Max!.Value)}分";
                yield return new($"{named.Text}：{LineAsking.Said(limited)}分{most}", [.. group.Select(Line)]);
            }
        }
    }

    private static IEnumerable<ReasonNode> Stage(Rating rating, LineStage stage, string name)
    {
        var bound = rating.Lines.Where(line => line.Binds && line.Stage == stage).ToList();
        return bound.Count == 0 ? [] : [new(name, [.. bound.Select(Line)])];
    }

    private static ReasonNode Line(RatingLine line)
    {
        var records = line.Records.Select(record => new ReasonNode(Recorded(record)));
        return new($"{line.Sentence}（{line.Clause}，{line.Mark}）", [.. records]);
    }

    private static string Recorded(BindingRecord record)
    {
        var on = $"记录{record.Document ?? record.Code}，发生于{Days.Said(record.On)}";
        return record.Recorded == record.On ? on : $"{on}，{Days.Said(record.Recorded)}记载";
    }

    private static IEnumerable<ReasonNode> Listed(string name, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? [] : [new(name, [.. texts.Select(text => new ReasonNode(text))])];

    private static IEnumerable<ReasonNode> Rest(Rating rating)
    {
        var told = rating.Lines.Where(line => line is { Binds: true, Stage: LineStage.Told }).Select(Line).ToList();
        var unbound = rating.Lines.Where(line => !line.Binds).Select(line => new ReasonNode(line.Sentence)).ToList();

        if (told.Count > 0)
        {
            yield return new("只记载、不计入", told);
        }

        if (unbound.Count > 0)
        {
            yield return new("没有起作用的项目", unbound);
        }
    }
}
