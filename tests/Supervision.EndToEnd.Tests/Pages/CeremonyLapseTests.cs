using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Testing;
using static Supervision.EndToEnd.Tests.Pages.CeremonyWalk;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>A body that does not open in time makes both tasks void, and everybody sees it.</summary>
[InActs]
public sealed class CeremonyLapseTests(WalkStage stage) : IClassFixture<WalkStage>
{
    [Fact]
    public async Task Both_bodies_commit_and_one_of_them_opens()
    {
        await TwoTasks.FreezeAsync(stage.City, First, Second);
        var office = await stage.PageOfAsync("office");
        var codes = await CallAsync(office);
        var opens = await PartyAsync(stage.Browser, stage.Address, codes[0]);
        var absent = await PartyAsync(stage.Browser, stage.Address, codes[1]);
        stage.Keep("absent", absent);
        var secret = await CommitAsync(opens);
        await CommitAsync(absent);
        await PublishRulesAsync(office);
        await TellAsync(opens, absent, "现场掷骰6次", "314159");
        await OpenAsync(opens, null, secret);
        stage.City.Clock.Set(SmallCity.At("2026-09-15T17:01"));
    }

    [Fact]
    public async Task The_public_counts_both_tasks_as_void()
    {
        var reader = await stage.PageOfAsync("reader");
        await reader.GotoAsync(Links.Completion);
        var line = reader.GetByRole(Microsoft.Playwright.AriaRole.Row).Filter(new() { HasText = "湘潭市市场监督管理局" });
        Assert.Equal(["2", "2"], await line.Locator("td").AllInnerTextsAsync());
    }

    [Fact]
    public async Task The_page_of_the_draw_and_the_screen_say_who_did_not_open()
    {
        var reader = await stage.PageOfAsync("reader");
        await reader.GotoAsync(Links.Draw(First, 1));
        Assert.Contains("参与方“湘潭市司法局”到揭示期限 2026-09-15 17:00 仍未揭示随机数", await reader.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("本次仪式的抽取已作废", await ScreenAsync(reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_the_absent_party_nor_the_office_can_go_on()
    {
        var absent = stage.PageKeptAs("absent");
        await PressAsync(absent, "刷新");
        Assert.Equal(0, await absent.GetByLabel("登记承诺时保存的随机数").CountAsync());

        var office = await stage.PageOfAsync("office");
        await office.ReloadAsync();
        Assert.Equal(0, await office.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "抽取全部任务" }).CountAsync());
    }
}
