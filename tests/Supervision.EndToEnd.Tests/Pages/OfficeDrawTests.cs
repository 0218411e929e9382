using Microsoft.Playwright;
using Supervision.Api.Draws;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>A person walks a task from freeze to lock without script, and the verifier agrees.</summary>
[InActs]
public sealed class OfficeDrawTests(WalkStage stage) : IClassFixture<WalkStage>
{
    [Fact]
    public async Task Who_acts_is_asked_first()
    {
        var page = await stage.PageOfAsync("planner");
        await PlanAsync(stage.City);
        stage.City.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await stage.City.SyncAsync();
        await page.GotoAsync(Links.OfficeDraw(TaskNumber));
        await page.GetByRole(AriaRole.Link, new() { Name = "直接写明以谁的名义办理" }).ClickAsync();
        await page.GetByLabel("姓名").FillAsync("周一");
        await page.GetByLabel("部门").SelectOptionAsync("湘潭市市场监督管理局");
        await page.GetByLabel("角色").SelectOptionAsync("计划编制");
        await PressAsync(page, "以此人名义办理", null);
        Assert.Contains("尚未冻结名录", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_frozen()
    {
        var page = await stage.PageOfAsync("planner");
        await PressAsync(page, "冻结名录", "可以抽取 196 户，剔除 4 户");
        Assert.Contains("已注销、吊销、撤销、迁出或停业", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_types_nothing_and_opens_nothing_for_anybody()
    {
        var page = await stage.PageOfAsync("planner");

        Assert.Contains("正式抽取只在仪式中进行", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.GetByLabel("承诺", new() { Exact = true }).CountAsync());
    }

    [Fact]
    public async Task The_parties_draw_in_their_ceremony_and_the_page_shows_it()
    {
        var page = await stage.PageOfAsync("planner");
        var ceremony = await HeldCeremony.CallAsync(stage.City, new(2026, 9, 15), TaskNumber);
        await ceremony.CommitAsync();
        await page.ReloadAsync();
        Assert.Contains("办公页面不能代办", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "揭示", Exact = true }).CountAsync());
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "登记公开数值", Exact = true }).CountAsync());

        await ceremony.WitnessAsync();
        await ceremony.OpenAllAsync();
        await ceremony.LookUpAsync();
        await page.ReloadAsync();
    }

    [Fact]
    public async Task The_draw_is_made_and_locked()
    {
        var page = await stage.PageOfAsync("planner");
        await PressAsync(page, "抽取", "抽取完成");
        await PressAsync(page, "锁定", "抽取已锁定");

        Assert.Equal(5, await page.Locator("ol.steps > li.done").CountAsync());
    }

    [Fact]
    public async Task The_verifier_agrees()
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;
        Value(await stage.City.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, TaskNumber, folder, SmallCity.ToAuditors, default)));
        Value(DrawBundle.Verify(folder));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PressAsync(IPage page, string button, string? said)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        if (said is not null)
        {
            Assert.Contains(said, await page.InnerTextAsync(".said"), StringComparison.Ordinal);
        }
    }
}
