using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>What would have been exempted and is not filed counts as the first time all the same.</summary>
public sealed class FirstChanceUsedTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_case_not_filed_where_it_would_have_been_exempted_enters_the_register()
    {
        await using var site = await PageSite.OpenAsync(database.ConnectionString);
        var visitor = new OfficeVisitor(site);
        await DrawAsync(site.City);
        await DisclosedCity.FillAsync(site.City);
        await visitor.ActAsync(site.City.Handler);
        var breach = (await site.ReadAsync(Links.OfficeBreaches)).QuerySelector("tbody th a")!.GetAttribute("href")!;
        await visitor.SendAsync(breach, "Propose", OfficeVisitor.ExpiredFood);
        await using var db = database.NewContext();
        var path = Links.OfficeCase((await db.Cases.SingleAsync()).Number);
        await visitor.SaidAsync(path, "Complete", [.. new[] { "立即自行改正", "不含餐饮环节", "如实说明进货来源", "货值≤500元", "未发生事故", "危害后果轻微" }.Select(name => ("条件的证据：" + name, "现场笔录"))]);
        await visitor.SaidAsync(path, "Hear");
        await visitor.ActAsync(SmallCity.Lawyer);
        await visitor.SaidAsync(path, "Review", ("审核通过", "true"), ("审核意见", "同意"), ("已对照原文核对", "true"));
        await visitor.ActAsync(SmallCity.Head);
        Assert.False(await db.ViolationEvents.AnyAsync());

        await visitor.SaidAsync(path, "Adopt", ("不予立案", "NotFiled"), ("理由", "情节显著轻微"));

        var recorded = await db.ViolationEvents.SingleAsync();
        Assert.Equal(("exemption", "SAMR-2025-10-05", new DateOnly(2026, 10, 5)), (recorded.Kind, recorded.Item, recorded.Occurred));
    }
}
