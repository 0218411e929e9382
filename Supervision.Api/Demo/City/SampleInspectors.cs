using System.Globalization;

namespace Supervision.Api.Demo.City;

/// <summary>The inspectors of the sample city: officers, experts and auxiliaries of every body, a row for each certificate.</summary>
internal sealed class SampleInspectors(CityWords words, ulong seed)
{
    private static readonly string[] Headers =
    [
        "人员编号", "姓名", "所属主体", "人员类别", "在岗状态", "可任组长", "专长", "证件类型", "证件编号", "证件生效日期", "证件失效日期", "样例",
    ];

    // Certificates hold for five years; those of one officer in twenty-five ran out last year.
    private const int YearsOfCertificate = 5;
    private const int OneInExpired = 25;
    private const int OneInWithSecondCard = 12;

    private readonly Lots _lots = Lots.Of(seed, "inspectors");
    private int _cards;

    public CityTable Make()
    {
        var names = new SampleNames(words, _lots);
        var rows = new List<string[]>();

        foreach (var staff in words.Staff)
        {
            var kinds = Enumerable.Repeat("执法人员", staff.Officers)
                .Concat(Enumerable.Repeat("专家", staff.Experts)).Concat(Enumerable.Repeat("辅助人员", staff.Auxiliaries));
            rows.AddRange(kinds.SelectMany((kind, i) => Person(staff, kind, i + 1, names.OfPerson())));
        }

        return new("执法检查人员", Headers, rows);
    }

    private IEnumerable<string[]> Person(Staff staff, string kind, int number, string name)
    {
        var officer = kind == "执法人员";
        var key = string.Create(CultureInfo.InvariantCulture, $"XT-{staff.Department[^2..]}-{number:000}");
        // The first of a body are always there, so that no body is without anybody to send.
        var post = number <= 4 ? "在岗" : _lots.Of(words.Posts, each => each.Weight).Term;
        var skill = staff.Specialisms[number % staff.Specialisms.Count];
        var expired = officer && number > 4 && _lots.OneIn(OneInExpired);
        string[] person = [key, name, staff.Department, kind, post, officer && number % 3 == 1 ? "是" : "否", skill];

        yield return [.. person, .. Card(officer ? "行政执法证" : "专业资格证", expired ? 2020 : 2022 + _lots.Below(4)), "是"];

        if (officer && _lots.OneIn(OneInWithSecondCard))
        {
            yield return [.. person, .. Card("专业资格证", 2023 + _lots.Below(3)), "是"];
        }
    }

    private string[] Card(string kind, int year)
    {
        var from = _lots.Day(new(year, 1, 1), new(year, 12, 31));
        return
        [
            kind, string.Create(CultureInfo.InvariantCulture, $"430399{++_cards:00000}"),
            from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            from.AddYears(YearsOfCertificate).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
    }
}
