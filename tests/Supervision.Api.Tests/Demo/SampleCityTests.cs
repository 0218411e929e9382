using System.Security.Cryptography;
using Supervision.Api.Demo.City;
using Supervision.Api.Registers;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Demo;

/// <summary>The sample city is made up, the same each time, and shaped like a real one.</summary>
public sealed class SampleCityTests
{
    private const int Subjects = 30_000;

    private static readonly CityWords Words = CityWords.Read(Repository.Root);
    private static readonly CodeTables Codes = CodeTables.Read(Repository.PathTo("rules"))
        .Match(read => read, problem => throw new InvalidOperationException(problem.Message));
    private static readonly SampleCity City = Make(1, Subjects);

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        var (first, second) = (Digests(Make(7, 3_000)), Digests(Make(7, 3_000)));

        Assert.Equal(first, second);
        Assert.Equal(5, first.Distinct().Count());
    }

    [Fact]
    public void Another_seed_gives_other_people_and_other_firms()
    {
        var (one, other) = (Digests(Make(7, 3_000)), Digests(Make(8, 3_000)));

        Assert.Equal([true, false, true, false, false], one.Zip(other, (a, b) => a == b));
    }

    [Fact]
    public void The_tiers_have_the_shares_of_a_real_city()
    {
        var tiers = Column(City.Subjects, "信用风险分类").Take(Subjects).Where(tier => tier != "").CountBy(tier => tier).ToDictionary();
        var whole = tiers.Values.Sum();

        Assert.Equal(73m, Percent(tiers["A"], whole));
        Assert.Equal(19m, Percent(tiers["B"], whole));
        Assert.Equal(5m, Percent(tiers["C"], whole));
        Assert.Equal(3m, Percent(tiers["D"], whole));
    }

    [Fact]
    public void It_has_twelve_bodies_two_of_them_parks_a_hundred_and_twenty_items_and_two_hundred_and_sixty_inspectors()
    {
        var people = City.Inspectors.Rows.SkipLast(1).DistinctBy(row => row[0]).ToList();
        var parks = City.Departments.Rows.SkipLast(1).Where(row => row[City.Departments.Column("是否园区")] == "是").ToList();

        Assert.Equal(12, City.Departments.Rows.Count - 1);
        Assert.Equal(2, parks.Count);
        Assert.All(parks, park => Assert.NotEqual("", park[City.Departments.Column("委托书")]));
        Assert.Equal(120, Column(City.Items, "事项编码").SkipLast(1).Distinct().Count());
        Assert.Equal(260, people.Count);
        Assert.Contains(people, person => person[3] == "专家");
        Assert.Contains(people, person => person[3] == "辅助人员");
        Assert.Contains(City.Inspectors.Rows, row => string.CompareOrdinal(row[City.Inspectors.Column("证件失效日期")], "2026-01-01") < 0);
    }

    [Fact]
    public void No_real_firm_can_be_hit()
    {
        var good = City.Subjects.Rows.Take(Subjects).ToList();
        var firms = good.Where(row => !row[0].Contains(':', StringComparison.Ordinal)).ToList();

        Assert.All(firms, row => Assert.True(CreditCode.TryParse(row[0], out _) && row[0][2..8] == "430399", row[0]));
        Assert.All(good, row => Assert.EndsWith("（样例）", row[1], StringComparison.Ordinal));
        Assert.All(City.Tables.SelectMany(each => each.Table.Rows), row => Assert.Equal("是", row[^1]));
        Assert.Equal(Subjects, good.DistinctBy(row => row[0]).Count());
        Assert.Equal(Subjects, good.DistinctBy(row => row[1]).Count());
    }

    [Fact]
    public void There_are_dead_firms_moved_ones_projects_and_products_among_them()
    {
        var statuses = Column(City.Subjects, "登记状态").Take(Subjects).CountBy(status => status).ToDictionary();
        var kinds = Column(City.Subjects, "对象类型").ToHashSet();

        Assert.InRange(statuses["存续"], Subjects * 93 / 100, Subjects * 95 / 100);
        Assert.All(new[] { "注销", "吊销", "撤销", "迁出", "停业", "歇业" }, status => Assert.True(statuses[status] > 0, status));
        Assert.Superset(new HashSet<string> { "企业", "个体工商户", "农民专业合作社", "其他组织", "外国企业代表机构", "项目", "产品" }, kinds);
    }

    [Fact]
    public void Shares_are_exact_and_what_is_left_over_goes_to_the_largest_remainder()
    {
        var dealt = Lots.Of(1, "test").Shared([("A", 73), ("B", 19), ("C", 5), ("D", 3)], pair => pair.Item2, 101);

        Assert.Equal([("A", 74), ("B", 19), ("C", 5), ("D", 3)],
            dealt.CountBy(pair => pair.Item1).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key));
    }

    private static SampleCity Make(ulong seed, int subjects) => SampleCity.Make(seed, subjects, Words, Codes.Regions);

    private static IEnumerable<string> Column(CityTable table, string header) =>
        table.Rows.Select(row => row[table.Column(header)]);

    private static decimal Percent(int part, int whole) => Math.Round(100m * part / whole, 1);

    private static List<string> Digests(SampleCity city)
    {
        var folder = Directory.CreateTempSubdirectory("supervision-city-");

        try
        {
            return [.. city.Tables.Select(each => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(each.Table.Write(folder.FullName)))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
