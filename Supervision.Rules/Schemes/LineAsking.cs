using System.Globalization;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Schemes;

// Asks a line about a subject. Whatever the answer, it says why.
internal static class LineAsking
{
    private const string NoSource = "数字没有出处，不参与评定";
    private const string NotAdopted = "待核，未经本级机关采用，不参与评定";

    public static LineAnswer Ask(SchemeLine line, RatedSubject subject, IReadOnlyList<RatedRecord> records)
    {
        if (line.Unless is { } other && subject.Gives(other))
        {
            return Unbound(line, "已有汇总的分数或者等级，本项不另计");
        }

        if (line.Only is { } only && only.HoldsFor(subject) is not true)
        {
            return Unbound(line, "对该主体不适用");
        }

        var answer = line.Input is null ? RecordAsking.Ask(line, subject, records) : InputAsking.Ask(line, subject);
        return line.Decides || line.Stage is LineStage.Told ? answer : Undecided(line, answer);
    }

    public static LineAnswer Bound(SchemeLine line, IReadOnlyList<RatedRecord> records, decimal points, string? tier, string note = "")
    {
        var counted = Limited(line, points);
        var signed = line.TakesAway ? -counted : counted;
        var by = records.Count > 0 ? $"（{string.Join("、", records.Select(record => Days.Said(record.On)))}）" : "";
        var settled = line.Mark == SchemeLine.ToBeVerified && line.Stage is not LineStage.Told ? "（待核，经本级机关采用）" : "";
        var sentence = $"{line.Text}{by}：{Effect(line, counted, tier)}{note}{settled}";
        return new(line, true, records, line.Stage is LineStage.Contribution ? signed : 0, tier, sentence);
    }

    public static LineAnswer Unbound(SchemeLine line, string why) => new(line, false, [], 0, null, $"{line.Text}：{why}");

    // What nobody filled in: where the score needs it, there is none.
    public static LineAnswer Missing(SchemeLine line, string why) => Unbound(line, why) with { IsLacking = line.IsNeeded };

    public static string Said(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static LineAnswer Undecided(SchemeLine line, LineAnswer answer)
    {
        // Points that the record itself carries were given by whoever recorded it.
        if (answer.Binds && line.Stage is LineStage.Contribution && answer.Records.Count > 0 && answer.Records.All(HasPoints))
        {
            return answer;
        }

        var why = line.IsPlaceholder ? NoSource : NotAdopted;
        return Unbound(line, why) with { IsHeldBack = answer.Binds, IsLacking = line.IsNeeded };
    }

    private static bool HasPoints(RatedRecord record) => record.Number("points") is not null;

    private static decimal Limited(SchemeLine line, decimal points) => line.Max is { } max && points > max ? max : points;

    private static string Effect(SchemeLine line, decimal points, string? tier)
    {
        return line.Stage switch
        {
            LineStage.Contribution when line.TakesAway => $"扣{Said(points)}分",
            LineStage.Contribution => $"计{Said(points)}分",
            LineStage.Imported => $"已评定为{tier}，优先于本级自评",
            LineStage.Direct => $"直接判为{tier}",
            LineStage.Unrated => $"评为{tier}",
            LineStage.Floor => $"不低于{tier}",
            LineStage.Cap => $"不高于{tier}",
            LineStage.Mandatory => "应当参加评定",
            LineStage.Told => "只记载，不计入",
            _ when line.Levels > 0 => $"下调{line.Levels}级",
            _ => $"上调{-line.Levels}级",
        };
    }
}
