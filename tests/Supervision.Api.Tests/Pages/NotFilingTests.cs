using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Papers;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>A case that is not filed gets its form, and then no letter any more.</summary>
public sealed class NotFilingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task What_is_not_filed_gets_its_form_with_all_three_who_signed_and_never_a_letter_as_well()
    {
        await using var site = await PageSite.OpenAsync(database.ConnectionString);
        var visitor = new OfficeVisitor(site);
        await DrawAsync(site.City);
        await DisclosedCity.FillAsync(site.City);
        await visitor.ActAsync(SmallCity.Officer);
        var breach = (await site.ReadAsync(Links.OfficeBreaches)).QuerySelector("tbody th a")!.GetAttribute("href")!;
        await visitor.SendAsync(breach, "Propose", ("清单事项", "SAMR-2025-10-05"), ("行为开始", "2026-10-05"), ("证据", "现场笔录"));
        await using var db = database.NewContext();
        var path = Links.OfficeCase((await db.Cases.SingleAsync()).Number);
        await visitor.SaidAsync(path, "Hear");
        await visitor.ActAsync(SmallCity.Lawyer);
        await visitor.SaidAsync(path, "Review");
        await visitor.ActAsync(SmallCity.Head);
        var before = await site.ReadAsync(path);

        Assert.Contains("已作出决定：不予立案", await visitor.SaidAsync(path, "Adopt", ("不予立案", "NotFiled"), ("理由", "经查没有经营该食品")), StringComparison.Ordinal);

        var form = (await db.Papers.SingleAsync(paper => paper.Form == NotFiledForm.Title));
        Assert.Matches("不立〔2026〕1号$", form.Number);
        Assert.All(["经查没有经营该食品", "事实尚未查明", "现场笔录", SmallCity.Officer.Person, SmallCity.Lawyer.Person, SmallCity.Head.Person],
            words => Assert.Contains(words, form.Content, StringComparison.Ordinal));
        Assert.Contains((await site.ReadAsync(path)).QuerySelectorAll("main a"), link => link.GetAttribute("href") == Links.OfficePaper(form.Number));
        var late = await site.SendAsync((AngleSharp.Html.Dom.IHtmlFormElement)before.QuerySelector("form[action$='handler=Adopt']")!, path, ("不予行政处罚", "Exempted"), ("理由", "改主意"));
        Assert.Contains("已经作出决定", late.QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.False(await db.Papers.AnyAsync(paper => paper.Form == NoPenaltyLetter.Title));
        Assert.False(await db.ViolationEvents.AnyAsync());
    }
}
