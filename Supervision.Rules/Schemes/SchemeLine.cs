using System.Globalization;

namespace Supervision.Rules.Schemes;

// 评定标准的一项: one line of a scheme, which is one rule. It says what binds, and of what does not bind why not.
internal sealed record SchemeLine
{
    public const string ToBeVerified = "待核";

    public required string Code { get; init; }

    public required LineStage Stage { get; init; }

    public required string Text { get; init; }

    public required string Clause { get; init; }

    // 核, 旧知 or 待核.
    public required string Mark { get; init; }

    // A number that no text gives never decides.
    public bool IsPlaceholder { get; init; }

    // Of what it speaks: a number or a yes of the subject, or records of this code.
    public string? Input { get; init; }

    public string? Record { get; init; }

    public int CountAtLeast { get; init; } = 1;

    public IReadOnlyList<FieldLimit> Limits { get; init; } = [];

    // Of a contribution: for each record; null, the number of the input or of the record itself.
    public decimal? Points { get; init; }

    // Of a contribution: no more than this, whatever adds up.
    public decimal? Max { get; init; }

    // Of a direct tier, a state without rating, a floor or a cap.
    public string? Tier { get; init; }

    // Of a step: how many tiers towards the worse end; less than zero, towards the better.
    public int Levels { get; init; }

    public LineAnswer Ask(CreditSubject subject, IReadOnlyList<CreditRecord> records)
    {
        if (IsPlaceholder || Mark == ToBeVerified)
        {
            return Unbound(IsPlaceholder ? "数字没有出处，不参与评定" : "待核，未经本级机关采用，不参与评定");
        }

        return Input is { } input ? ByInput(subject, input) : ByRecords(records);
    }

    private LineAnswer ByInput(CreditSubject subject, string input)
    {
        if (Stage is LineStage.Contribution)
        {
            return subject.Numbers.TryGetValue(input, out var number) ? Bound([], number) : Unbound($"没有填写{Text}");
        }

        if (!subject.Flags.TryGetValue(input, out var holds))
        {
            return Unbound($"是否{Text}没有填写");
        }

        return holds ? Bound([], 0) : Unbound("没有这种情形");
    }

    private LineAnswer ByRecords(IReadOnlyList<CreditRecord> records)
    {
        if (records.Count == 0)
        {
            return Unbound("评定期间没有这种记录");
        }

        var reaching = records.Where(record => Limits.All(limit => limit.IsReachedBy(record))).OrderBy(record => record.On).ToList();

        if (reaching.Count == 0)
        {
            return Unbound("有记录，没有达到限度");
        }

        return reaching.Count < CountAtLeast
            ? Unbound($"有{reaching.Count}次，不满{CountAtLeast}次")
            : Bound(reaching, reaching.Sum(record => Points ?? record.Numbers.GetValueOrDefault("points")));
    }

    private LineAnswer Bound(IReadOnlyList<CreditRecord> records, decimal points)
    {
        var counted = Max is { } max && points > max ? max : points;
        return new(this, true, records, Stage is LineStage.Contribution ? counted : 0, Said(records, counted));
    }

    private LineAnswer Unbound(string why) => new(this, false, [], 0, $"{Text}：{why}");

    private string Said(IReadOnlyList<CreditRecord> records, decimal points)
    {
        var what = Stage switch
        {
            LineStage.Contribution => $"计{points.ToString("0.####", CultureInfo.InvariantCulture)}分",
            LineStage.Direct => $"直接判为{Tier}",
            LineStage.Unrated => $"评为{Tier}",
            LineStage.Floor => $"不低于{Tier}",
            LineStage.Cap => $"不高于{Tier}",
            _ when Levels > 0 => $"下调{Levels}级",
            _ => $"上调{-Levels}级",
        };
        var by = records.Count > 0 ? $"（{string.Join("、", records.Select(record => Conditions.Days.Said(record.On)))}）" : "";
        return $"{Text}{by}：{what}";
    }
}
