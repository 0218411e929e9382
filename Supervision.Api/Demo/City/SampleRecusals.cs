using System.Globalization;

namespace Supervision.Api.Demo.City;

/// <summary>Who of the sample city may not check whom, and why.</summary>
internal sealed class SampleRecusals(CityWords words, ulong seed)
{
    private static readonly string[] Headers = ["人员编号", "对象编号", "事由", "起始日期", "截止日期", "样例"];

    private readonly Lots _lots = Lots.Of(seed, "recusals");

    /// <summary>About one for every hundred subjects, at least five drawn.</summary>
    public CityTable Make(CityTable subjects, CityTable inspectors)
    {
        var officers = inspectors.Rows.Where(row => row[3] == "执法人员").Select(row => row[0]).Distinct().ToList();
        var pairs = Enumerable.Range(0, Math.Max(5, subjects.Rows.Count / 100))
            .Select(_ => (Inspector: _lots.Of(officers), Subject: _lots.Of(subjects.Rows)[0])).Distinct();

        return new("回避关系", Headers, [.. pairs.Select(Relation)]);
    }

    private string[] Relation((string Inspector, string Subject) pair)
    {
        var from = _lots.Day(new(2023, 1, 1), new(2025, 12, 31));
        var ends = _lots.OneIn(6);
        return
        [
            pair.Inspector, pair.Subject, _lots.Of(words.RecusalReasons), Day(from), ends ? Day(from.AddYears(3)) : "", "是",
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
