using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Pages;

public sealed class PlanDraftPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await PageSite.OpenAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_draft_keeps_the_departments_and_items_that_were_ticked()
    {
        var door = await _site.ReadAsync(Links.OfficeActorFirst(Links.OfficePlanDraft));
        var page = await _site.SendAsync((IHtmlFormElement)door.QuerySelector("main form")!, Links.OfficeActor,
            ("姓名", SmallCity.Planner.Person), ("部门", SmallCity.Market.ToString()), ("角色", SmallCity.Planner.Role.Named()));
        var form = (IHtmlFormElement)page.QuerySelector("form[action$='handler=Draft']")!;
        ((IHtmlInputElement)form.QuerySelector($"input[value='{SmallCity.Market}']")!).IsChecked = true;
        ((IHtmlInputElement)form.QuerySelector($"input[value='{SmallCity.Fire}']")!).IsChecked = true;
        ((IHtmlInputElement)form.QuerySelector("input[value='SJ-001']")!).IsChecked = true;
        var sent = await _site.SendAsync(form, Links.OfficePlanDraft, ("计划编号", "XT-JH-2026-09"), ("年度", "2026"), ("计划名称", "年度计划"),
            ("任务名称", "联合抽查"), ("牵头部门", SmallCity.Market.ToString()), ("限定行业", "H62"), ("实施期限", "2026-09-15"), ("到（含当日）", "2026-11-30"));

        Assert.Null(sent.QuerySelector(".problem")?.TextContent);
        await using var db = database.NewContext();
        var task = Assert.Single((await db.Plans.SingleAsync()).Tasks);
        Assert.Equivalent(new[] { SmallCity.Market, SmallCity.Fire }, task.Participants, strict: true);
        Assert.Equal(["SJ-001"], task.Items);
    }
}
