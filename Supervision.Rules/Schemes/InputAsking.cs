namespace Supervision.Rules.Schemes;

// Asks a line that speaks of an input.
internal static class InputAsking
{
    public static LineAnswer Ask(SchemeLine line, RatedSubject subject)
    {
        if (line.Stage is LineStage.Contribution)
        {
            return Points(line, subject);
        }

        return line.TierByWord.Count > 0 ? Tier(line, subject) : Whether(line, subject);
    }

    private static LineAnswer Points(SchemeLine line, RatedSubject subject)
    {
        return line.Scale!.Of(subject, line.Input!) is { } points
            ? LineAsking.Bound(line, [], points, null)
            : LineAsking.Missing(line, $"没有填写{line.Text}");
    }

    // The tier that another scheme or office gave.
    private static LineAnswer Tier(SchemeLine line, RatedSubject subject)
    {
        if (!subject.Words.TryGetValue(line.Input!, out var word) || !line.TierByWord.TryGetValue(word, out var tier))
        {
            return LineAsking.Unbound(line, "没有填写");
        }

        return LineAsking.Bound(line, [], 0, tier, From(subject, line.Input!));
    }

    // 来源、日期、模型: where an imported class comes from.
    private static string From(RatedSubject subject, string input)
    {
        var group = input.Split('.')[0];
        string[] told = ["source", "date", "model"];
        var given = told.Select(name => subject.Words.GetValueOrDefault($"{group}.{name}")).OfType<string>().ToList();
        return given.Count == 0 ? "" : $"（{string.Join("，", given)}）";
    }

    private static LineAnswer Whether(SchemeLine line, RatedSubject subject)
    {
        return line.Test!.HoldsFor(subject) switch
        {
            true => LineAsking.Bound(line, [], 0, line.Tier),
            false => LineAsking.Unbound(line, "没有这种情形"),
            _ => LineAsking.Missing(line, $"是否{line.Text}没有填写"),
        };
    }
}
