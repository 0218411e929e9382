using System.Globalization;
using Supervision.Core.LawTables;

namespace Supervision.Api.Demo.City;

/// <summary>The subjects of the sample city: firms, traders and others by trade and place, and a few projects and products.</summary>
internal sealed class SampleSubjects(CityWords words, RegionTable regions, ulong seed)
{
    private static readonly string[] Headers =
    [
        "对象编号", "名称", "对象类型", "登记状态", "行政区划", "乡镇街道", "行业代码", "地址", "管辖单位", "信用风险分类", "登记日期", "样例",
    ];

    private static readonly DateOnly FirstDay = new(2001, 1, 1);
    private static readonly DateOnly LastDay = new(2025, 12, 31);

    private readonly Lots _lots = Lots.Of(seed, "subjects");
    private readonly ILookup<string, Street> _streets =
        regions.Streets.OrderBy(street => street.Code, StringComparer.Ordinal).ToLookup(street => street.County.ToString());

    /// <param name="count">All together, things included.</param>
    public CityTable Make(int count, SampleCodes codes)
    {
        var things = Math.Min(24, count / 100);
        var names = new SampleNames(words, _lots);
        var tiers = _lots.Shared(words.Tiers, tier => tier.Weight, count - things);
        var trades = _lots.Shared(words.Trades, trade => trade.Weight, count - things);
        var statuses = _lots.Shared(words.Statuses, status => status.Weight, count - things);
        var firms = Enumerable.Range(0, count - things).Select(i => Firm(codes, names, trades[i], statuses[i].Term, tiers[i].Term));

        return new("检查对象", Headers, [.. firms, .. Enumerable.Range(1, things).Select(i => Thing(names, i))]);
    }

    private string[] Firm(SampleCodes codes, SampleNames names, Trade trade, string status, string tier)
    {
        var place = _lots.Of(words.Places, each => each.Weight);
        var street = _lots.Of([.. _streets[place.StreetsOf]]);

        return
        [
            codes.Next(trade.Kind), names.OfFirm(place, trade), trade.Kind, status, place.Region, street.Code, trade.Industry,
            Address(place, street), place.Jurisdiction ?? trade.Department, tier, Day(_lots.Day(FirstDay, LastDay)), "是",
        ];
    }

    private string[] Thing(SampleNames names, int number)
    {
        var project = number % 3 > 0;
        var place = _lots.Of(words.Places, each => each.Weight);
        var street = _lots.Of([.. _streets[place.StreetsOf]]);
        var key = string.Create(CultureInfo.InvariantCulture, $"{(project ? "project" : "product")}:430399-{number:000}");

        return
        [
            key, names.OfThing(project ? words.Projects : [.. words.Products.Select(product => "牌" + product)]), project ? "项目" : "产品", "存续",
            place.Region, street.Code, "", Address(place, street), project ? "430300-ZJ" : "430300-SJ", "", Day(_lots.Day(LastDay.AddYears(-3), LastDay)), "是",
        ];
    }

    private string Address(Place place, Street street) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Address}{street.Name}{_lots.Of(words.Roads)}{1 + _lots.Below(398)}号{words.Mark}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
