using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Supervision.Core.Time;

/// <summary>期间: a length and its unit. Months and years are never turned into days.</summary>
public readonly partial record struct Period(int Length, PeriodUnit Unit)
{
    /// <summary>Reads the form of the rule files: 10日, 5个工作日, 3个月, 2年.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        var match = Form().Match(text ?? "");
        period = match.Success
            ? new(int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture), UnitOf(match.Groups["unit"].Value))
            : default;
        return match.Success;
    }

    public override string ToString() => Unit switch
    {
        PeriodUnit.Day => $"{Length}日",
        PeriodUnit.WorkingDay => $"{Length}个工作日",
        PeriodUnit.Month => $"{Length}个月",
        _ => $"{Length}年",
    };

    private static PeriodUnit UnitOf(string unit) => unit switch
    {
        "日" => PeriodUnit.Day,
        "工作日" => PeriodUnit.WorkingDay,
        "月" => PeriodUnit.Month,
        _ => PeriodUnit.Year,
    };

    [GeneratedRegex(@"^(?<length>[1-9][0-9]{0,3})个?(?<unit>工作日|日|月|年)\z")]
    private static partial Regex Form();
}
