using System.Net;
using AngleSharp.Html.Dom;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Testing;

namespace Supervision.Api.Tests.Pages;

public sealed class CeremonyPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await PageSite.OpenAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_party_reaches_its_page_with_its_code_only()
    {
        await TwoTasks.FreezeAsync(_site.City, "XT-2026-0001", "XT-2026-0002");
        var code = await CallAsync();
        var door = await _site.ReadAsync(Links.Party);
        WellFormed.Check(door, Links.Party);

        var wrong = await _site.SendAsync(Form(door, "Show"), Links.Party, ("参与码", "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"));
        Assert.Contains("这个参与码不对", wrong.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Null(wrong.QuerySelector("form[data-act]"));

        var inside = await _site.SendAsync(Form(door, "Show"), Links.Party, ("参与码", code));
        WellFormed.Check(inside, "the party's page");
        Assert.Equal("湘潭市司法局", inside.QuerySelector("h1")!.TextContent);
        Assert.Null(inside.QuerySelector("#secret")!.GetAttribute("name"));

        foreach (var path in new[] { Links.OfficeCeremonies, Links.OfficeCeremony("YS-1"), Links.CeremonyScreen("YS-1"), Links.DrawStatistics })
        {
            var page = await _site.ReadAsync(path);
            WellFormed.Check(page, path);
            Assert.DoesNotContain(code, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        await _site.ReadAsync(Links.CeremonyScreen("YS-9"), HttpStatusCode.NotFound);
    }

    private async Task<string> CallAsync()
    {
        var actor = await _site.ReadAsync(Links.OfficeActorFirst(Links.OfficeCeremonies));
        var page = await _site.SendAsync(Form(actor, null), Links.OfficeActor, ("姓名", "周一"), ("部门", SmallCity.Market.ToString()), ("角色", "计划编制"));
        var called = await _site.SendAsync(Form(page, "Call"), Links.OfficeCeremonies, ("仪式编号", "YS-1"), ("仪式名称", "九月联合抽取"),
            ("餐饮服务单位部门联合抽查", "XT-2026-0001"), ("参与方 1：部门", SmallCity.Market.ToString()), ("参与方 2：其他单位", "湘潭市司法局"));
        WellFormed.Check(called, "the sheets");
        return called.QuerySelectorAll(".code")[1].TextContent;
    }

    private static IHtmlFormElement Form(IHtmlDocument page, string? handler) =>
        (IHtmlFormElement)page.QuerySelectorAll("main form").First(form =>
            handler is null || form.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
}
