using System.Net;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Credit.Ratings;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Credit;

/// <summary>等级的回测: a rating, then a draw and its reviewed checks, and what the one told of the other.</summary>
[InActs]
public sealed class BackTestPageTests(SiteStage stage) : IClassFixture<SiteStage>
{
    private static readonly Actor Author = SmallCity.Planner with { Role = Role.RuleAuthor };

    private readonly PageSite _site = stage.Site;
    private readonly OfficeVisitor _visitor = stage.Visitor;

    [Fact]
    public async Task Before_anything_was_rated_the_page_says_so()
    {
        await _visitor.ActAsync(SmallCity.Planner);
        var page = await _site.ReadAsync(Links.OfficeBackTest);

        WellFormed.Check(page, Links.OfficeBackTest);
        Assert.Contains("还没有办理过评定", OfficeVisitor.Text(page, "main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tiers_of_one_kind_tell_no_more_than_chance()
    {
        var (code, text) = await _site.City.CommandAsync(Author, "credit", "rate", "labour-2016");
        Assert.True(code == 0, text);
        await DrawAsync(_site.City);
        await DisclosedCity.FillAsync(_site.City);
        await using var db = stage.NewContext();
        var checks = await db.Checks.CountAsync(check => check.Reviewed != null);

        var page = await _site.ReadAsync(Links.OfficeBackTestOf("labour-2016"));

        WellFormed.Check(page, Links.OfficeBackTest);
        var told = OfficeVisitor.Text(page, "main");
        Assert.Contains($"{checks} 次，发现问题 1 次", told, StringComparison.Ordinal);
        Assert.Contains("看不出等级差的更容易查出问题", told, StringComparison.Ordinal);
        Assert.Contains("0.500（0.000至1.000）", told, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg[role=img] title"));
        Assert.Equal("1.00倍", page.QuerySelectorAll("td[data-label='提升']")[^1].TextContent);
        Assert.True(await db.ReadLog.AnyAsync(entry => entry.Act == "查看等级的回测"));
    }

    [Fact]
    public async Task Checks_from_before_the_first_rating_and_tiers_with_few_checks_do_not_count()
    {
        await using var owner = stage.NewOwnerContext();
        await owner.Database.ExecuteSqlRawAsync(
            """
            alter table rating_snapshots disable trigger all;
            update rating_snapshots set tier = 'C' where subject = (select min(target) from inspection_checks);
            update rating_snapshots set tier = null where subject = (select max(target) from inspection_checks);
            alter table rating_snapshots enable trigger all
            """);
        var found = await _site.City.WithAsync<BackTestBoard, Result<BackTestView>>(board => board.ReadAsync(SmallCity.Planner, "labour-2016", default));
        var test = Value(found).Test!;

        Assert.Equal((1, 0, true), (test.Untiered, test.Before, test.LeftOut));
        Assert.DoesNotContain(test.Test.Tiers, tier => tier.Tier == "C");
        await using var db = stage.NewContext();
        Assert.Equal(await db.Checks.CountAsync(check => check.Reviewed != null) - 2, test.Test.All.Checks);
    }

    [Fact]
    public async Task Who_has_no_business_with_it_and_who_asks_for_what_was_never_rated_are_told_so()
    {
        var (code, text) = await _site.City.CommandAsync(SmallCity.Planner, "credit", "back-test", "labour-2016");
        Assert.True(code == 0 && text.Contains("不分等级：检查", StringComparison.Ordinal), text);
        (code, text) = await _site.City.CommandAsync(SmallCity.Planner, "credit", "back-test", "tax-2025");
        Assert.True(code == 1 && text.Contains("没有按“tax-2025”评定过", StringComparison.Ordinal), text);

        await _visitor.ActAsync(SmallCity.Head);
        await _site.ReadAsync(Links.OfficeBackTestOf("labour-2016"), HttpStatusCode.Forbidden);
    }
}
