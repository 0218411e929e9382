using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>Officer, lawyer and head take a breach to a closed case, without script and on a phone.</summary>
[InActs]
public sealed class OfficeCaseTests(WalkStage stage) : IClassFixture<WalkStage>
{
    [Fact]
    public async Task A_correction_is_ordered_and_what_was_typed_stays()
    {
        var page = await stage.PageOfAsync("officer");
        await DrawAsync(stage.City);
        await DisclosedCity.FillAsync(stage.City);
        await page.SetViewportSizeAsync(390, 844);
        await ActAsync(page, stage.City.Handler, Links.OfficeBreaches);
        await page.Locator("tbody th a").ClickAsync();
        await OpenAsync(page, "提出责令改正");
        await page.GetByLabel("所违反的规定").FillAsync("食品安全法第34条");
        await page.GetByLabel("责令改正的依据").FillAsync("行政处罚法第28条");
        await page.GetByLabel("改正期限（含当日）").FillAsync("2026-10-25");
        await page.GetByRole(AriaRole.Button, new() { Name = "提出责令改正" }).ClickAsync();
        Assert.Contains("请写明要求", await page.InnerTextAsync(".problem"), StringComparison.Ordinal);
        Assert.Equal("食品安全法第34条", await page.GetByLabel("所违反的规定").InputValueAsync());

        await page.GetByLabel("改正要求").FillAsync("下架过期食品");
        await PressAsync(page, "提出责令改正", "批准之前没有责令");
        var back = new Uri(page.Url).PathAndQuery;
        await ActAsync(page, SmallCity.UnitHead, back);
        await PressAsync(page, "批准并出具责令改正通知书", "到期须复查");
        await ActAsync(page, stage.City.Handler, back);
    }

    [Fact]
    public async Task The_rules_are_asked_and_propose()
    {
        var page = await stage.PageOfAsync("officer");
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

    [Fact]
    public async Task The_party_is_heard()
    {
        var page = await stage.PageOfAsync("officer");
        await page.GetByLabel("当事人的意见").FillAsync("已经下架");
        await page.GetByLabel("是否采纳及理由").FillAsync("已经下架属实，予以采纳。");
        await PressAsync(page, "记录意见", "当事人的意见已记录");
    }

    [Fact]
    public async Task Each_condition_is_shown_by_evidence()
    {
        var page = await stage.PageOfAsync("officer");
        Assert.Equal(6, await page.GetByText("✗ 缺证据").CountAsync());
        await OpenAsync(page, "补充或者更正");
        var texts = page.Locator("form[action$='handler=Complete']");
        await texts.GetByLabel("违法行为发生的地点").FillAsync("湘潭市雨湖区试验路1号");
        await texts.GetByLabel("法定代表人（负责人）").FillAsync("王某");
        await texts.GetByLabel("决定不予处罚的裁量理由").FillAsync("货值小，当场改正，教育足以防止再次违法。");

        foreach (var field in await page.GetByLabel("条件的证据：").AllAsync())
        {
            await field.FillAsync("现场笔录第2页");
        }

        await PressAsync(page, "保存", "文书的文字已保存");
        Assert.Equal(0, await page.GetByText("✗ 缺证据").CountAsync());
    }

    [Fact]
    public async Task Lawyer_and_head_review_and_decide()
    {
        var page = await stage.PageOfAsync("officer");
        var back = new Uri(page.Url).PathAndQuery;
        await ActAsync(page, SmallCity.Lawyer, back);
        await page.GetByLabel("已对照原文核对所依据的条款").CheckAsync();
        await page.GetByLabel("审核通过", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("审核意见").FillAsync("同意所提建议。");
        await PressAsync(page, "完成法制审核", "法制审核已完成");
        await ActAsync(page, SmallCity.Head, back);
        await PressAsync(page, "由负责人作出决定", "已作出决定：不予行政处罚");
        await ActAsync(page, stage.City.Handler, back);
    }

    [Fact]
    public async Task The_correction_is_rechecked()
    {
        var page = await stage.PageOfAsync("officer");
        stage.City.Clock.Set(SmallCity.At("2026-10-28T09:00"));
        var back = new Uri(page.Url).PathAndQuery;
        await page.GotoAsync(Links.OfficeRechecks);
        Assert.Contains("改正期限已过3日", await page.InnerTextAsync("tbody"), StringComparison.Ordinal);
        await page.GotoAsync(back);
        await page.GetByLabel("已经改正", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("改正日期", new() { Exact = true }).Last.FillAsync("2026-10-27");
        await page.GetByLabel("看到的情况和证据").FillAsync("货架已清空，有照片");
        await PressAsync(page, "记录复查", "登录确认后生效");
        var check = await stage.City.WithAsync<SupervisionDb, CheckId>(db => db.Breaches.Select(breach => breach.Check).FirstAsync());
        await ActAsync(page, stage.City.Second(check), back);
        await PressAsync(page, "由另一名执法人员确认", "已经改正");
    }

    [Fact]
    public async Task The_case_is_closed_and_nothing_is_left_to_do()
    {
        var page = await stage.PageOfAsync("officer");
        var back = new Uri(page.Url).PathAndQuery;
        await ActAsync(page, SmallCity.UnitHead, back);
        await page.GetByText("提出结案", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("决定书送达日期").FillAsync("2026-10-27");
        await page.GetByLabel("送达方式和凭据").FillAsync("直接送达，有送达回证");
        await PressAsync(page, "由承办机构负责人提出结案", "等负责人批准");
        await ActAsync(page, SmallCity.Head, back);
        await PressAsync(page, "结案", "已结案");

        Assert.Equal(7, await page.Locator("ol.steps > li.done").CountAsync());
        Assert.Equal(0, await page.Locator("main form").CountAsync());
    }

    private static async Task ActAsync(IPage page, Actor actor, string back)
    {
        await page.GotoAsync(Links.OfficeActorFirst(back));
        await page.GetByLabel("姓名").FillAsync(actor.Person);
        await page.GetByLabel("部门").SelectOptionAsync(actor.Department.ToString());
        await page.GetByLabel("角色").SelectOptionAsync(actor.RoleName);
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
