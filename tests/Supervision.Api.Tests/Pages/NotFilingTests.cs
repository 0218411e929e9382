using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Papers;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>A case that is not filed gets its form, and then no letter any more.</summary>
[InActs]
public sealed class NotFilingTests(SiteStage stage) : IClassFixture<SiteStage>
{
    private readonly PageSite _site = stage.Site;
    private readonly OfficeVisitor _visitor = stage.Visitor;

    [Fact]
    public async Task A_breach_is_proposed_heard_and_reviewed()
    {
        await DrawAsync(_site.City);
        await DisclosedCity.FillAsync(_site.City);
        await _visitor.ActAsync(_site.City.Handler);
        var breach = (await _site.ReadAsync(Links.OfficeBreaches)).QuerySelector("tbody th a")!.GetAttribute("href")!;
        await _visitor.SendAsync(breach, "Propose", ("清单事项", "SAMR-2025-10-05"), ("行为开始", "2026-10-05"), ("证据", "现场笔录"));
        var path = await stage.CasePageAsync();
        await _visitor.SaidAsync(path, "Hear");
        await _visitor.ActAsync(SmallCity.Lawyer);
        await _visitor.SaidAsync(path, "Review", ("审核通过", "true"), ("审核意见", "同意"));
    }

    [Fact]
    public async Task The_head_decides_not_to_file_and_a_late_letter_is_refused()
    {
        var path = await stage.CasePageAsync();
        await _visitor.ActAsync(SmallCity.Head);
        var before = await _site.ReadAsync(path);

        Assert.Contains("已作出决定：不予立案", await _visitor.SaidAsync(path, "Adopt", ("不予立案", "NotFiled"), ("理由", "经查没有经营该食品")), StringComparison.Ordinal);

        var late = await _site.SendAsync((AngleSharp.Html.Dom.IHtmlFormElement)before.QuerySelector("form[action$='handler=Adopt']")!, path, ("不予行政处罚", "Exempted"), ("理由", "改主意"));
        Assert.Contains("您看到的是第1次建议", late.QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_names_all_three_who_signed()
    {
        await using var db = stage.NewContext();
        var form = await db.Papers.SingleAsync(paper => paper.Form == NotFiledForm.Title);

        Assert.Matches("不立〔2026〕1号$", form.Number);
        Assert.All(["经查没有经营该食品", "事实尚未查明", "现场笔录", _site.City.Handler.Person, SmallCity.Lawyer.Person, SmallCity.Head.Person],
            words => Assert.Contains(words, form.Content, StringComparison.Ordinal));
        var page = await _site.ReadAsync(await stage.CasePageAsync());
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == Links.OfficePaper(form.Number));
    }

    [Fact]
    public async Task There_is_no_letter_and_no_entry_in_the_register()
    {
        await using var db = stage.NewContext();

        Assert.False(await db.Papers.AnyAsync(paper => paper.Form == NoPenaltyLetter.Title));
        Assert.False(await db.ViolationEvents.AnyAsync());
    }
}
