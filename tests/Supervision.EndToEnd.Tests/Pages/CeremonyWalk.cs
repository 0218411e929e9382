using Microsoft.Playwright;
using Supervision.Api.Pages;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>The steps of a ceremony as each takes them in a browser of his own.</summary>
internal static class CeremonyWalk
{
    public const string First = "XT-2026-0001";
    public const string Second = "XT-2026-0002";

    public static async Task<IReadOnlyList<string>> CallAsync(IPage page)
    {
        await page.GotoAsync(Links.OfficeActorFirst(Links.OfficeCeremonies));
        await page.GetByLabel("姓名").FillAsync("周一");
        await page.GetByLabel("角色").SelectOptionAsync("计划编制");
        await PressAsync(page, "以此人名义办理");
        await page.GetByLabel("仪式编号").FillAsync("YS-1");
        await page.GetByLabel("仪式名称").FillAsync("九月联合抽取");
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new(First) }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new(Second) }).CheckAsync();
        await page.GetByLabel("参与方 1：部门", new() { Exact = true }).SelectOptionAsync("湘潭市市场监督管理局");
        await page.GetByLabel("参与方 2：其他单位（全称）").FillAsync("湘潭市司法局");
        await PressAsync(page, "召集仪式，产生参与码");
        var codes = await page.Locator(".code").AllInnerTextsAsync();
        Assert.Equal(2, codes.Count);
        await page.GetByText("已经打印，进入仪式").ClickAsync();
        return codes;
    }

    public static async Task<IPage> PartyAsync(Browser browser, string address, string code)
    {
        var page = await browser.OpenAsync(address);
        await page.GotoAsync(Links.Party);
        await page.GetByLabel("参与码").FillAsync(code.ToLowerInvariant());
        await PressAsync(page, "进入");
        Assert.DoesNotContain(code, page.Url, StringComparison.OrdinalIgnoreCase);
        return page;
    }

    public static async Task<string> CommitAsync(IPage page)
    {
        await PressAsync(page, "由这台设备产生随机数");
        var secret = await page.GetByLabel("随机数", new() { Exact = true }).InputValueAsync();
        Assert.Matches("^([0-9a-f]{4} ){15}[0-9a-f]{4}$", secret);
        await page.GetByLabel("办理人姓名").FillAsync(await PersonAsync(page));
        await page.GetByLabel("随机数已经保存好").CheckAsync();
        await PressAsync(page, "登记承诺");
        Assert.Contains("承诺已登记", await page.InnerTextAsync(".said"), StringComparison.Ordinal);
        return secret;
    }

    public static async Task PublishRulesAsync(IPage page)
    {
        await page.ReloadAsync();
        await page.GetByLabel("各参与方揭示的期限").FillAsync("2026-09-15T17:00");
        await page.GetByLabel("来源1的名称").FillAsync("现场掷骰6次");
        await page.GetByLabel("来源1的时间").FillAsync("2026-09-15T10:00");
        await page.GetByLabel("来源2的名称").FillAsync("福彩3D开奖号码");
        await page.GetByLabel("来源2的种类").SelectOptionAsync("可以查到的数值");
        await page.GetByLabel("来源2的时间").FillAsync("2026-09-15T21:15");
        await page.GetByLabel("来源2到哪里查").FillAsync("开奖公告");
        await PressAsync(page, "公布全部规则，作出承诺");
        Assert.Contains("2 项任务的抽取规则已公布", await page.InnerTextAsync(".said"), StringComparison.Ordinal);
    }

    public static async Task OpenAsync(IPage page, string? wrong, string secret)
    {
        await PressAsync(page, "刷新");
        var field = page.GetByLabel("登记承诺时保存的随机数");

        if (wrong is not null)
        {
            await field.FillAsync(wrong);
            Assert.Contains("与登记的承诺不符", await page.InnerTextAsync("#secret-state"), StringComparison.Ordinal);
        }

        await field.FillAsync(secret);
        Assert.Contains("与登记的承诺相符", await page.InnerTextAsync("#secret-state"), StringComparison.Ordinal);
        await page.GetByLabel("办理人姓名").FillAsync(await PersonAsync(page));
        await PressAsync(page, "揭示随机数");
        Assert.Contains("随机数已揭示", await page.InnerTextAsync(".said"), StringComparison.Ordinal);
    }

    /// <summary>One party tells a value from its own browser, another reads it whole in its own and confirms it.</summary>
    public static async Task TellAsync(IPage tells, IPage confirms, string source, string value)
    {
        await PressAsync(tells, "刷新");
        await tells.GetByLabel(source, new() { Exact = true }).FillAsync(value);
        await tells.GetByLabel("办理人姓名").First.FillAsync(await PersonAsync(tells));
        await PressAsync(tells, "登记数值");
        Assert.Contains("等待另一个单位看清后确认", await tells.InnerTextAsync(".said"), StringComparison.Ordinal);

        await PressAsync(confirms, "刷新");
        var form = confirms.Locator("form", new() { Has = confirms.GetByRole(AriaRole.Button, new() { Name = "核对无误，确认" }) });
        Assert.Equal(value, await form.Locator("strong").InnerTextAsync());
        await form.GetByLabel("办理人姓名").FillAsync(await PersonAsync(confirms));
        await PressAsync(confirms, "核对无误，确认");
        Assert.Contains("已确认", await confirms.InnerTextAsync(".said"), StringComparison.Ordinal);
    }

    public static async Task FinishAsync(IPage page)
    {
        await page.ReloadAsync();

        foreach (var button in new[] { "抽取全部任务", "锁定全部任务" })
        {
            await PressAsync(page, button);
            Assert.Equal(1, await page.Locator(".said").CountAsync());
        }
    }

    public static async Task<string> ScreenAsync(IPage screen)
    {
        await screen.GotoAsync(Links.CeremonyScreen("YS-1"));
        Assert.Equal("5", await screen.Locator("meta[http-equiv=refresh]").GetAttributeAsync("content"));
        return await screen.InnerTextAsync("body");
    }

    // Each party has a person of its own: nobody stands for two.
    private static async Task<string> PersonAsync(IPage page) => $"{await page.InnerTextAsync("h1")}见证人 0001";

    public static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
