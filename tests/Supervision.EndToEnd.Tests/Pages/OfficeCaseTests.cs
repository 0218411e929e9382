using Microsoft.Playwright;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.EndToEnd.Tests.Pages;

public sealed class OfficeCaseTests(OfficeSite site, Browser browser) : IClassFixture<OfficeSite>, IClassFixture<Browser>
{
    [Fact]
    public async Task Officer_lawyer_and_head_take_a_breach_to_a_closed_case_without_script()
    {
        await DrawAsync(site.City);
        await DisclosedCity.FillAsync(site.City);
        var page = await browser.OpenAsync(site.Address, script: false);
        await page.SetViewportSizeAsync(390, 844);

        await ActAsync(page, SmallCity.Officer, Links.OfficeBreaches);
        await page.Locator("tbody th a").ClickAsync();
        await OrderAsync(page);
        await ProposeAsync(page);
        await page.GetByLabel("当事人的意见").FillAsync("已经下架");
        await PressAsync(page, "记录意见", "当事人的意见已记录");
        await ShowConditionsAsync(page);
        await DecideAsync(page);
        await RecheckAsync(page);
        await PressAsync(page, "结案", "已结案");

        Assert.Equal(7, await page.Locator("ol.steps > li.done").CountAsync());
        Assert.Equal(0, await page.Locator("main form").CountAsync());
    }

    private static async Task OrderAsync(IPage page)
    {
        await OpenAsync(page, "责令改正");
        await page.GetByLabel("所违反的规定").FillAsync("食品安全法第34条");
        await page.GetByLabel("责令改正的依据").FillAsync("行政处罚法第28条");
        await page.GetByLabel("改正期限（含当日）").FillAsync("2026-10-25");
        await page.GetByRole(AriaRole.Button, new() { Name = "出具责令改正通知书" }).ClickAsync();
        Assert.Contains("请写明要求", await page.InnerTextAsync(".problem"), StringComparison.Ordinal);
        Assert.Equal("食品安全法第34条", await page.GetByLabel("所违反的规定").InputValueAsync());

        await page.GetByLabel("改正要求").FillAsync("下架过期食品");
        await PressAsync(page, "出具责令改正通知书", "到期须复查");
    }

    private static async Task ProposeAsync(IPage page)
    {
        var form = page.Locator("form[action$='handler=Propose']");
        await form.GetByLabel("清单事项", new() { Exact = true }).SelectOptionAsync("SAMR-2025-10-05");
        await form.GetByLabel("行为开始").FillAsync("2026-10-05");
        await form.GetByLabel("行为终了").FillAsync("2026-10-20");
        await form.GetByLabel("已经改正", new() { Exact = true }).SelectOptionAsync("true");
        await form.GetByLabel("改正日期").FillAsync("2026-10-20");
        await form.GetByLabel("当场改正").SelectOptionAsync("true");
        await form.GetByLabel("危害后果").First.SelectOptionAsync("轻微");
        await form.GetByLabel("违法行为轻微").SelectOptionAsync("false");

        foreach (var finding in new[] { "如实说明进货来源", "没有发生事故或者投诉", "当事人属于清单所列类型" })
        {
            await form.GetByLabel(finding).SelectOptionAsync("true");
        }

        await OpenAsync(page, "数值（有的清单事项需要）");
        await form.GetByLabel("货值（元）").FillAsync("126");
        await form.GetByLabel("以往记录").SelectOptionAsync("nation");
        await form.GetByLabel("违反的规定", new() { Exact = true }).FillAsync("食品安全法第34条");
        await form.GetByLabel("证据", new() { Exact = true }).FillAsync("现场笔录");
        await form.GetByLabel("当事人的书面承诺").FillAsync("2026-10-21：不再经营过期食品。");
        await form.GetByLabel("教育内容").FillAsync("讲解进货查验的要求");
        await PressAsync(page, "提出处理建议", "处理建议在下面");
        Assert.Contains("可以不予行政处罚", await page.InnerTextAsync(".result"), StringComparison.Ordinal);
    }

    private static async Task ShowConditionsAsync(IPage page)
    {
        Assert.Equal(4, await page.GetByText("✗ 缺证据").CountAsync());
        await OpenAsync(page, "补充或者更正");

        foreach (var field in await page.GetByLabel("条件的证据：").AllAsync())
        {
            await field.FillAsync("现场笔录第2页");
        }

        await PressAsync(page, "保存", "文书的文字已保存");
        Assert.Equal(0, await page.GetByText("✗ 缺证据").CountAsync());
    }

    private static async Task DecideAsync(IPage page)
    {
        var back = new Uri(page.Url).PathAndQuery;
        await ActAsync(page, SmallCity.Lawyer, back);
        await page.GetByLabel("已对照原文核对所依据的条款").CheckAsync();
        await PressAsync(page, "审核通过", "法制审核已完成");
        await ActAsync(page, SmallCity.Head, back);
        await PressAsync(page, "由负责人作出决定", "已作出决定：不予行政处罚");
        await ActAsync(page, SmallCity.Officer, back);
    }

    private async Task RecheckAsync(IPage page)
    {
        site.City.Clock.Set(SmallCity.At("2026-10-28T09:00"));
        var back = new Uri(page.Url).PathAndQuery;
        await page.GotoAsync(Links.OfficeRechecks);
        Assert.Contains("改正期限已过3日", await page.InnerTextAsync("tbody"), StringComparison.Ordinal);
        await page.GotoAsync(back);
        await page.GetByLabel("已经改正", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("看到的情况和证据").FillAsync("货架已清空，有照片");
        await PressAsync(page, "记录复查", "已经改正");
    }

    private static async Task ActAsync(IPage page, Actor actor, string back)
    {
        await page.GotoAsync(Links.OfficeActorFirst(back));
        await page.GetByLabel("姓名").FillAsync(actor.Person);
        await page.GetByLabel("部门").SelectOptionAsync(actor.Department.ToString());
        await page.GetByLabel("角色").SelectOptionAsync(actor.Role.Named());
        await page.GetByRole(AriaRole.Button, new() { Name = "以此人名义办理", Exact = true }).ClickAsync();
    }

    private static Task OpenAsync(IPage page, string summary) => page.Locator("summary", new() { HasTextString = summary }).Last.ClickAsync();

    private static async Task PressAsync(IPage page, string button, string said)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        Assert.Contains(said, await page.InnerTextAsync(".said[role=status]"), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{page.Url} scrolls sideways");
    }
}
