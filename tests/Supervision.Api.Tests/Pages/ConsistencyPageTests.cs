using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.RuleLists;
using Supervision.Core.Cases;
using Supervision.Testing;

namespace Supervision.Api.Tests.Pages;

public sealed class ConsistencyPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Cases_that_ended_otherwise_stand_under_their_department_and_rates_with_their_intervals()
    {
        await using var site = await PageSite.OpenAsync(database.ConnectionString);
        await using var db = database.NewContext();
        await ConsistencyTests.DecideAsync(db, 1, SmallCity.Market, CaseEnd.Exempted);
        await ConsistencyTests.DecideAsync(db, 2, SmallCity.Market, CaseEnd.Exempted);
        await ConsistencyTests.DecideAsync(db, 3, SmallCity.Tax, CaseEnd.Exempted);
        await ConsistencyTests.DecideAsync(db, 4, SmallCity.Tax, CaseEnd.HandedOn, "情节特殊");
        await db.SaveChangesAsync();
        await new OfficeVisitor(site).ActAsync(SmallCity.Lawyer with { Department = SmallCity.Tax });

        var page = await site.ReadAsync(Links.OfficeConsistency);

        WellFormed.Check(page, Links.OfficeConsistency);
        Assert.Equal("国家税务总局湘潭市税务局（1 件）", page.QuerySelector("h3")!.TextContent);
        var row = page.QuerySelector("tbody tr")!.TextContent;
        Assert.All(["案4", "转入案件办理", "不予行政处罚，共 4 件", "情节特殊"], words => Assert.Contains(words, row, StringComparison.Ordinal));
        Assert.Contains("0% 至 70.76%", OfficeVisitor.Text(page, "tbody"), StringComparison.Ordinal);
        Assert.Contains("两个区间有重叠", OfficeVisitor.Text(page, "main"), StringComparison.Ordinal);
        Assert.NotNull((await site.ReadAsync($"{Links.OfficeConsistency}?department={SmallCity.Market}")).QuerySelector(".empty"));

        // Of the cases of another office it says only how many there are, and to who has nothing to do with cases nothing.
        await new OfficeVisitor(site).ActAsync(SmallCity.Lawyer);
        var other = OfficeVisitor.Text(await site.ReadAsync(Links.OfficeConsistency), "main");
        Assert.Contains("国家税务总局湘潭市税务局 1 件", other, StringComparison.Ordinal);
        Assert.DoesNotContain("情节特殊", other, StringComparison.Ordinal);
        await new OfficeVisitor(site).ActAsync(SmallCity.Officer);
        await site.ReadAsync(Links.OfficeConsistency, System.Net.HttpStatusCode.Forbidden);
    }
}
