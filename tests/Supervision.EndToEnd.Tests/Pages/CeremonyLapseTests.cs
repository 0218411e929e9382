using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using static Supervision.EndToEnd.Tests.Pages.CeremonyWalk;

namespace Supervision.EndToEnd.Tests.Pages;

public sealed class CeremonyLapseTests(OfficeSite site, Browser browser) : IClassFixture<OfficeSite>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_body_that_does_not_open_in_time_makes_both_tasks_void_and_everybody_sees_it()
    {
        await TwoTasks.FreezeAsync(site.City, First, Second);
        var office = await browser.OpenAsync(site.Address, script: false);
        var codes = await CallAsync(office);
        var opens = await PartyAsync(browser, site.Address, codes[0]);
        var absent = await PartyAsync(browser, site.Address, codes[1]);
        var secret = await CommitAsync(opens);
        await CommitAsync(absent);
        await PublishRulesAsync(office);
        await OpenAsync(opens, null, secret);
        site.City.Clock.Set(SmallCity.At("2026-09-15T17:01"));

        var reader = await browser.OpenAsync(site.Address, script: false);
        await reader.GotoAsync(Links.Completion);
        var line = reader.GetByRole(Microsoft.Playwright.AriaRole.Row).Filter(new() { HasText = "湘潭市市场监督管理局" });
        Assert.Equal(["2", "2"], await line.Locator("td").AllInnerTextsAsync());
        await reader.GotoAsync(Links.Draw(First, 1));
        Assert.Contains("参与方“湘潭市司法局”到揭示期限 2026-09-15 17:00 仍未揭示随机数", await reader.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("本次仪式的抽取已作废", await ScreenAsync(reader), StringComparison.Ordinal);

        await PressAsync(absent, "刷新");
        Assert.Equal(0, await absent.GetByLabel("登记承诺时保存的随机数").CountAsync());
        await office.ReloadAsync();
        Assert.Equal(0, await office.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "登记公开数值" }).CountAsync());
    }
}
