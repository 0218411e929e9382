using Supervision.Api.RuleLists;
using Supervision.Api.Tests.Flow;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.RuleLists;

/// <summary>Six departments: some issued a list, one only published cases, one has the name of another, one is named by its code.</summary>
public sealed class CoverageBoardTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_list_is_that_of_its_issuer_a_case_is_no_list_and_only_official_sites_are_linked()
    {
        await using var city = await SmallCity.BuildAsync(database.ConnectionString);
        await using (var db = database.NewContext())
        {
            db.AddRange(
                Organ("430700-CG", "常德城管", "城市管理", "430700"),
                Organ("430000-SJ", "湖南省市场监督管理局", "市场监管", "430000", DepartmentLevel.Province),
                Organ("430400-SL", "衡阳水利", "水利", "430400"),
                Organ("430430-SL", "衡阳市水利局", "水利", "430430"),
                Organ("430682-SL", "临湘水利", "水利", "430682", DepartmentLevel.County));
            await db.SaveChangesAsync();
        }

        await AdoptedForOneOrganAsync(city);
        var view = Value(await city.WithAsync<CoverageBoard, Result<CoverageBoardView>>(board => board.ReadAsync(default)));

        Assert.Equal(["CD-CG-2022"], Own(view, "常德城管"));
        Assert.Empty(Own(view, "湖南省市场监督管理局"));
        Assert.Equal(["LX-SL-2024"], Own(view, "临湘水利"));
        Assert.Equal(["TAX-XT"], Own(view, "国家税务总局湘潭市税务局"));
        Assert.Empty(Own(view, "湘潭市消防救援支队"));
        Assert.Equal(["HY-SL-2022"], Own(view, "衡阳水利"));
        Assert.Empty(Own(view, "衡阳市水利局"));
        Assert.Equal(4, view.Issued);
        Assert.DoesNotContain(view.Lines.SelectMany(line => line.Own.Concat(line.Others)), list => list.Id == "HN-CASE-2025");
        OnlyOfficialSitesAreLinked(view);
    }

    private static void OnlyOfficialSitesAreLinked(CoverageBoardView view)
    {
        var shown = view.Lines.SelectMany(line => line.Own.Concat(line.Others)).DistinctBy(list => list.Id).ToDictionary(list => list.Id, list => list.Link);

        Assert.StartsWith("https://www.hengyang.gov.cn/", shown["HY-SL-2022"], StringComparison.Ordinal);
        Assert.StartsWith("https://linxiang.gov.cn/", shown["LX-SL-2024"], StringComparison.Ordinal);
        Assert.Null(shown["CD-CG-2022"]);
        Assert.Null(shown["SAMR-2025-10"]);
        Assert.Null(shown["TAX-2021-6"]);
        Assert.Null(shown["TAX-XT"]);
    }

    // A list of the region whose file names the tax office by its code, and whose official source is no address.
    private static async Task AdoptedForOneOrganAsync(SmallCity city)
    {
        var shipped = Value(RuleFiles.Below(Repository.PathTo("rules"))).Single(text => text.Name.EndsWith("/TAX-2021-33.yaml", StringComparison.Ordinal));
        var text = shipped.Text.Replace("TAX-2021-33", "TAX-XT", StringComparison.Ordinal).Replace("level: nation", "level: city\n  organ: 430300-SW", StringComparison.Ordinal)
            .Replace("regions: ['000000']", "regions: ['430300']", StringComparison.Ordinal).Replace("source_type: 媒体或第三方", "source_type: 官方站点", StringComparison.Ordinal);
        text = System.Text.RegularExpressions.Regex.Replace(text, "\n  source: .*\n", "\n  source: [\"税务局公告栏\", \"javascript:alert(1)\"]\n");
        var author = new Actor("吴六", SmallCity.Market, Role.RuleAuthor);
        var made = Assert.Single(Value(await city.WithAsync<ImportLists, Result<ImportedLists>>(
            import => import.ExecuteAsync(author, [new RuleText("rules/exemptions/hunan/TAX-XT.yaml", text)], default))).Drafted);
        Value(await city.WithAsync<ReviewClauses, Result<Supervision.Core.RuleLists.ListVersion>>(
            review => review.ExecuteAsync(SmallCity.Lawyer, "TAX-XT", [.. made.Clauses.Select(clause => clause.Item)], "原件", default)));
        Value(await city.WithAsync<AdoptList, Result<Supervision.Core.RuleLists.ListVersion>>(
            adopt => adopt.ExecuteAsync(SmallCity.Chief, "TAX-XT", new(2026, 2, 10), default)));
    }

    private static IEnumerable<string> Own(CoverageBoardView view, string name) => view.Lines.Single(line => line.Name == name).Own.Select(list => list.Id);

    private static Department Organ(string code, string name, string domain, string region, DepartmentLevel level = DepartmentLevel.City)
    {
        var made = Department.Organ(DepartmentCode.Parse(code), name, name[..4], domain, RegionCode.Parse(region), new(2025, 3, 31));
        made.Level = level;
        return made;
    }
}
