using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

public sealed class OfficePageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await PageSite.OpenAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_office_works_on_plans_checks_breaches_and_cases_through_its_pages()
    {
        await SomebodyMustActAsync();
        await ARefusalStandsAboveTheFormAndAtTheFieldAsync();
        await DrawAsync(_site.City);
        await ChecksAreApprovedByTheHeadOnlyAsync();
        await DisclosedCity.FillAsync(_site.City, approved: true);
        await ABreachBecomesACaseAsync();
        await EveryPageIsWellFormedAsync();
    }

    private async Task SomebodyMustActAsync()
    {
        var door = await _site.ReadAsync(Links.Office);
        Assert.Equal("登录", door.QuerySelector("h1")!.TextContent);
        var page = await _site.ReadAsync(door.QuerySelector("main p a")!.GetAttribute("href")!);
        Assert.Equal("选择经办人", page.QuerySelector("h1")!.TextContent);

        var unnamed = await _site.SendAsync(Form(page, null), Links.OfficeActor);
        Assert.Contains("请填写姓名", unnamed.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        await ActAsAsync(SmallCity.Planner.Person, "计划编制");
    }

    private async Task ARefusalStandsAboveTheFormAndAtTheFieldAsync()
    {
        var page = await _site.ReadAsync(Links.OfficePlanDraft);
        var refused = await _site.SendAsync(Form(page, "Draft"), Links.OfficePlanDraft, ("计划编号", "XT-JH-2026-09"), ("年度", "2026"));
        var link = refused.QuerySelector(".problem a")!;
        var field = refused.QuerySelector(link.GetAttribute("href")!)!;
        Assert.Equal("title", field.GetAttribute("name"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("计划名称应为1至200个字", refused.QuerySelector("#" + field.GetAttribute("aria-describedby"))!.TextContent, StringComparison.Ordinal);
        Assert.Equal("XT-JH-2026-09", ((IHtmlInputElement)refused.QuerySelector("#number")!).Value);

        var misread = await _site.SendAsync(Form(page, "Draft"), Links.OfficePlanDraft, ("年度", "今年"));
        Assert.Contains("看不懂“今年”", misread.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
    }

    private async Task ChecksAreApprovedByTheHeadOnlyAsync()
    {
        var path = Links.OfficeChecks(TaskNumber);
        var refused = await _site.SendAsync(Form(await _site.ReadAsync(path), "Approve"), path);
        Assert.Contains("须由负责人办理", refused.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);

        await ActAsAsync(SmallCity.Head.Person, "负责人");
        var done = await _site.SendAsync(Form(await _site.ReadAsync(path), "Approve"), path);
        Assert.Contains("已批准", done.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Null(done.QuerySelector("form[action$='handler=Approve']"));
        var list = new Uri(path + "?handler=List", UriKind.Relative);
        using var forbidden = await _site.Client.GetAsync(list);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Contains("导出任务清单须由承办机构负责人或者文书档案办理", await forbidden.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await ActAsAsync(SmallCity.UnitHead.Person, "承办机构负责人");
        Assert.Contains("检查对象代码", await _site.Client.GetStringAsync(list), StringComparison.Ordinal);
    }

    private async Task ABreachBecomesACaseAsync()
    {
        await ActAsAsync(_site.City.Handler.Person, "执法人员");
        var breaches = await _site.ReadAsync(Links.OfficeBreaches);
        var path = breaches.QuerySelector("tbody th a")!.GetAttribute("href")!;
        var page = await _site.ReadAsync(path);
        var made = await _site.SendAsync(Form(page, "Propose"), path,
            ("清单事项", "SAMR-2025-10-05"), ("行为开始", "2026-10-05"), ("行为终了", "2026-10-20"), ("已经改正", "true"), ("改正日期", "2026-10-20"),
            ("配合执法", "true"), ("以往记录", "nation"));
        Assert.Contains("处理建议：事实尚未查明", made.QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("还要查明", made.QuerySelector("main h2")!.TextContent);
        Assert.NotEmpty(made.QuerySelectorAll(".reasons .wait"));

        await using var db = database.NewContext();
        var number = (await db.Cases.SingleAsync()).Number;
        await _site.SendAsync(Form(made, "Hear"), Links.OfficeCase(number), ("当事人的意见", "已经下架"));
        await ActAsAsync(SmallCity.Head.Person, "负责人");
        var early = await _site.SendAsync(Form(await _site.ReadAsync(Links.OfficeCase(number)), "Adopt"), Links.OfficeCase(number));
        Assert.Contains("还没有法制审核", early.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        await ActAsAsync(SmallCity.Lawyer.Person, "法制审核");
        await _site.SendAsync(Form(await _site.ReadAsync(Links.OfficeCase(number)), "Review"), Links.OfficeCase(number), ("审核通过", "true"), ("审核意见", "同意"));
        await ActAsAsync(SmallCity.Head.Person, "负责人");
        var decided = await _site.SendAsync(Form(await _site.ReadAsync(Links.OfficeCase(number)), "Adopt"), Links.OfficeCase(number));
        Assert.Contains("决定：待查明事实", decided.QuerySelectorAll(".said")[^1].TextContent, StringComparison.Ordinal);
    }

    private async Task EveryPageIsWellFormedAsync()
    {
        await using var db = database.NewContext();
        var check = await db.Checks.FirstAsync();
        var breach = await db.Breaches.SingleAsync();

        foreach (var path in new[]
        {
            Links.Office, Links.OfficeActor, Links.OfficePlans, Links.OfficePlanDraft, Links.OfficePlan(Plan), Links.OfficeAmend(Plan),
            Links.OfficeTemporary, Links.OfficeDraw(TaskNumber), Links.OfficeChecks(TaskNumber), Links.OfficeCheck(check.Id), Links.OfficeBreaches,
            Links.OfficePropose(breach.Id), Links.OfficeCases, Links.OfficeDeliveries,
        })
        {
            WellFormed.Check(await _site.ReadAsync(path), path);
        }

        await _site.ReadAsync(Links.OfficeDraw("NO-SUCH"), HttpStatusCode.NotFound);
    }

    private async Task ActAsAsync(string person, string role)
    {
        var page = await _site.ReadAsync(Links.OfficeActor);
        await _site.SendAsync(Form(page, null), Links.OfficeActor, ("姓名", person), ("部门", SmallCity.Market.ToString()), ("角色", role));
    }

    private static IHtmlFormElement Form(IHtmlDocument page, string? handler) =>
        (IHtmlFormElement)page.QuerySelectorAll("main form").First(form =>
            handler is null || form.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
}
