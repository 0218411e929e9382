using Microsoft.Playwright;
using Supervision.Api.Pages;
using Supervision.Api.Tests.BackChecks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.BackChecks;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>Two people sign a back-check, the head approves a visit and it is recorded, without script and on a phone.</summary>
[InActs]
public sealed class BackCheckTests(WalkStage stage) : IClassFixture<WalkStage>
{
    private const int Phone = 390;

    [Fact]
    public async Task The_first_enters_the_review()
    {
        var back = (await BackCheckedCity.BuildAsync(stage.City))[0];
        var page = await PageAsync();
        await page.SetViewportSizeAsync(Phone, 844);
        await ActAsAsync(page, BackCheckedCity.Reviewer(back, 0));
        await page.GotoAsync(Links.OfficeBackChecks);
        await FitsAsync(page);
        await page.GotoAsync(Links.OfficeBackCheck(back.Id));
        await PressAsync(page, "录入书面复核", ".problem", "没有选择复核结论");
        await page.GetByLabel("与原检查有出入").CheckAsync();
        await page.GetByLabel("出入在哪里").FillAsync("现场照片与笔录不符");
        await PressAsync(page, "录入书面复核", ".said", "等待另一名复核人员签认");
    }

    [Fact]
    public async Task The_second_signs_it()
    {
        var back = await BackAsync();
        var page = await PageAsync();
        await ActAsAsync(page, BackCheckedCity.Reviewer(back, 1));
        await page.GotoAsync(Links.OfficeBackCheck(back.Id));
        await FitsAsync(page);
        await PressAsync(page, "签认书面复核", ".said", "书面复核生效");
    }

    [Fact]
    public async Task The_head_approves_a_visit()
    {
        var back = await BackAsync();
        var page = await PageAsync();
        await ActAsAsync(page, SmallCity.Chief);
        await page.GotoAsync(Links.OfficeBackCheck(back.Id));
        await page.GetByText("报批入企").ClickAsync();
        await page.GetByLabel("书面复核为什么不能查清").FillAsync("照片看不清冷藏设备");
        await PressAsync(page, "批准入企", ".said", "检查码");
    }

    [Fact]
    public async Task The_visit_is_recorded()
    {
        var back = await BackAsync();
        var page = await PageAsync();
        await ActAsAsync(page, BackCheckedCity.Reviewer(back, 0));
        await page.GotoAsync(Links.OfficeBackCheck(back.Id));
        await FitsAsync(page);
        await page.GetByLabel("企业扫码的地点").FillAsync("雨湖区");
        await page.GetByLabel("入企所见").FillAsync("冷藏设备在用，与照片一致");
        await PressAsync(page, "记录入企", ".said", "复核入企已记录");
        await FitsAsync(page);
    }

    private Task<IPage> PageAsync() => stage.PageOfAsync("anybody");

    private async Task<BackCheck> BackAsync() => (await BackCheckedCity.AllAsync(stage.City))[0];

    private static async Task ActAsAsync(IPage page, Actor actor)
    {
        await page.GotoAsync(Links.OfficeActor);
        await page.GetByLabel("姓名").FillAsync(actor.Person);
        await page.GetByLabel("部门").SelectOptionAsync(actor.Department.ToString());
        await page.GetByLabel("角色").SelectOptionAsync(actor.RoleName);
        await page.GetByRole(AriaRole.Button, new() { Name = "以此人名义办理", Exact = true }).ClickAsync();
    }

    private static async Task PressAsync(IPage page, string button, string where, string said)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        Assert.Contains(said, await page.Locator(where).First.InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, Phone);
}
