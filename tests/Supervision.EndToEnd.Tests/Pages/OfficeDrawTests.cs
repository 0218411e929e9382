using Microsoft.Playwright;
using Supervision.Api.Draws;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>A person walks a task from freeze to lock without script, and the verifier agrees.</summary>
[InActs]
public sealed class OfficeDrawTests(WalkStage stage) : IClassFixture<WalkStage>
{
    private static readonly (string Party, string Nonce)[] Parties =
        [("湘潭市市场监督管理局", "0123456789abcdef0123456789abcdef"), ("湘潭市司法局", "fedcba9876543210fedcba9876543210")];

    [Fact]
    public async Task Who_acts_is_asked_first()
    {
        var page = await stage.PageOfAsync("planner");
        await PlanAsync(stage.City);
        stage.City.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await stage.City.SyncAsync();
        await page.GotoAsync(Links.OfficeDraw(TaskNumber));
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
    public async Task Commitments_are_entered_and_the_rule_published()
    {
        var page = await stage.PageOfAsync("planner");
        await page.GetByLabel("参与方（单位名称）").FillAsync(Parties[0].Party);
        await page.GetByLabel("承诺", new() { Exact = true }).FillAsync("abc");
        await PressAsync(page, "登记承诺", null);
        Assert.Contains("应是64位小写十六进制数字", await page.InnerTextAsync(".problem"), StringComparison.Ordinal);
        Assert.Equal("abc", await page.GetByLabel("承诺", new() { Exact = true }).InputValueAsync());

        foreach (var (party, nonce) in Parties)
        {
            await page.GetByLabel("参与方（单位名称）").FillAsync(party);
            await page.GetByLabel("承诺", new() { Exact = true }).FillAsync(Format.Digest(DrawCommitment.Of(TaskNumber, 1, party, nonce)));
            await PressAsync(page, "登记承诺", $"“{party}”的承诺已登记");
        }

        await page.GetByLabel("各参与方揭示的期限").FillAsync("2026-09-15T17:00");
        await page.GetByLabel("来源1").FillAsync("现场掷骰20次");
        await page.GetByLabel("产生时间").First.FillAsync("2026-09-15T21:15");
        await page.GetByLabel("没有产生时的替代办法").First.FillAsync("次日再掷");
        await PressAsync(page, "公布规则，作出承诺", "承诺已公布");
    }

    [Fact]
    public async Task Nonces_are_opened_and_the_public_value_entered_when_it_is_due()
    {
        var page = await stage.PageOfAsync("planner");
        foreach (var (party, nonce) in Parties)
        {
            await page.GetByLabel("参与方", new() { Exact = true }).SelectOptionAsync(party);
            await page.GetByLabel("随机数", new() { Exact = true }).FillAsync(nonce);
            await page.GetByRole(AriaRole.Button, new() { Name = "揭示", Exact = true }).ClickAsync();
            Assert.Contains($"“{party}”已揭示", await page.InnerTextAsync(".said"), StringComparison.Ordinal);
        }

        await page.GetByLabel("现场掷骰20次", new() { Exact = true }).FillAsync("31415926535");
        await PressAsync(page, "登记公开数值", null);
        Assert.Contains("现在还不能登记", await page.InnerTextAsync(".problem"), StringComparison.Ordinal);

        stage.City.Clock.Set(SmallCity.At("2026-09-15T21:20"));
        await PressAsync(page, "登记公开数值", "种子由此确定");
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
        Value(await stage.City.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(TaskNumber, folder, default)));
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
