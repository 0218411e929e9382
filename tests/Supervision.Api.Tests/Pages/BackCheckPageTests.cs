using AngleSharp.Html.Dom;
using Supervision.Api.Pages;
using Supervision.Api.Tests.BackChecks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.BackChecks;
using Supervision.Testing;

namespace Supervision.Api.Tests.Pages;

public sealed class BackCheckPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await PageSite.OpenAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_back_check_is_reviewed_signed_replaced_and_visited_on_its_page()
    {
        await BackCheckedCity.FinishAsync(_site.City);
        await MakingAsync();
        await BackCheckedCity.DrawAsync(_site.City);
        var back = (await BackCheckedCity.AllAsync(_site.City))[0];
        await _site.ActAsAsync(BackCheckedCity.Reviewer(back, 0));
        var list = await _site.ReadAsync(Links.OfficeBackChecks);
        WellFormed.Check(list, Links.OfficeBackChecks);
        Assert.Contains(list.QuerySelectorAll("main a"), link => link.GetAttribute("href") == Links.OfficeBackCheck(back.Id));

        back = await ReplacingAsync(back);
        await ReviewingAsync(back);
        await VisitingAsync(back);
        var figures = await _site.ReadAsync(Links.BackChecks);
        WellFormed.Check(figures, Links.BackChecks);
        Assert.Contains("复核入企1 次", figures.QuerySelector("main dl")!.TextContent.Replace("\n", "", StringComparison.Ordinal).Replace("    ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task MakingAsync()
    {
        await _site.ActAsAsync(SmallCity.Head);
        var page = await _site.ReadAsync(Links.OfficeBackChecks);
        WellFormed.Check(page, Links.OfficeBackChecks);
        (string, string)[] filled =
        [
            ("任务编号", BackCheckedCity.Number), ("任务名称", "十月检查复核"), ("原检查完成日期从", "2026-10-01"), ("原检查完成日期到", "2026-09-30"),
            ("由哪个部门", SmallCity.Tax.ToString()), ("复核期限从", "2026-11-02"), ("复核期限到", "2026-12-31"),
        ];
        var wrong = await _site.SendAsync(Form(page, "Make"), Links.OfficeBackChecks, filled);
        WellFormed.Check(wrong, Links.OfficeBackChecks);
        Assert.Contains("结束日期早于开始日期", At(wrong, "#endedTo"), StringComparison.Ordinal);
        filled[3].Item2 = "2026-10-31";
        var made = await _site.SendAsync(Form(page, "Make"), Links.OfficeBackChecks, filled);
        Assert.Contains("请办理抽取", Said(made), StringComparison.Ordinal);
    }

    private async Task<BackCheck> ReplacingAsync(BackCheck back)
    {
        var path = Links.OfficeReplacement(back.Id);
        Assert.NotNull((await _site.ReadAsync(Links.OfficeBackCheck(back.Id))).QuerySelector($"main a[href='{path}']"));
        await _site.ActAsAsync(SmallCity.TaxHead);
        var page = await _site.ReadAsync(path);
        WellFormed.Check(page, path);
        Assert.Null(page.QuerySelector("form[action$='handler=Drop']"));
        var person = Form(page, "Replace").QuerySelectorAll("label.choice")[1].TextContent.Trim();
        var done = await _site.SendAsync(Form(page, "Replace"), path, (person, person[(person.LastIndexOf(' ') + 1)..].TrimEnd('）')), ("换下的事由", "absent"));
        Assert.Contains("接替，按票号得出", Said(done), StringComparison.Ordinal);
        return await BackCheckedCity.OneAsync(_site.City, back.Id);
    }

    private async Task ReviewingAsync(BackCheck back)
    {
        var path = Links.OfficeBackCheck(back.Id);
        await _site.ActAsAsync(BackCheckedCity.Reviewer(back, 0));
        var page = await _site.ReadAsync(path);
        WellFormed.Check(page, path);

        // Nothing chosen is neither the one nor the other, and what was written stays.
        var nothing = await _site.SendAsync(Form(page, "Review"), path, ("出入在哪里", "照片不符"));
        WellFormed.Check(nothing, path);
        Assert.Contains("没有选择复核结论", At(nothing, "#outcome"), StringComparison.Ordinal);
        Assert.Equal("照片不符", nothing.QuerySelector("#reasons")!.TextContent);
        Assert.Null((await BackCheckedCity.OneAsync(_site.City, back.Id)).Review);

        var entered = await _site.SendAsync(Form(page, "Review"), path, ("与原检查有出入", "deviates"), ("出入在哪里", "照片不符"));
        Assert.Contains("等待另一名复核人员签认", Said(entered), StringComparison.Ordinal);
        Assert.Contains("签认前不生效", entered.QuerySelector("main dl")!.TextContent, StringComparison.Ordinal);
        Assert.Null(entered.QuerySelector("form[action$='handler=Visit']"));
        Assert.Contains("须由另一人办理", Above(await _site.SendAsync(Form(entered, "Sign"), path)), StringComparison.Ordinal);

        await _site.ActAsAsync(BackCheckedCity.Reviewer(back, 1));
        entered = await _site.ReadAsync(path);
        Assert.Contains("退回书面复核须写明理由", At(await _site.SendAsync(Form(entered, "GiveBack"), path), "#backReason"), StringComparison.Ordinal);
        Assert.Contains("书面复核生效", Said(await _site.SendAsync(Form(entered, "Sign"), path)), StringComparison.Ordinal);
    }

    private async Task VisitingAsync(BackCheck back)
    {
        var path = Links.OfficeBackCheck(back.Id);
        await _site.ActAsAsync(SmallCity.Chief);
        var page = await _site.ReadAsync(path);
        Assert.Contains("须写明理由", At(await _site.SendAsync(Form(page, "Visit"), path), "#visitReason"), StringComparison.Ordinal);
        var approved = await _site.SendAsync(Form(page, "Visit"), path, ("书面复核为什么", "照片不清"));
        var visit = (await BackCheckedCity.OneAsync(_site.City, back.Id)).Visit!;
        Assert.Contains(visit.Code.Text, Said(approved), StringComparison.Ordinal);
        Assert.NotNull(approved.QuerySelector($"main a[href='{Links.Paper(visit.NoticeNumber!)}']"));

        await _site.ActAsAsync(BackCheckedCity.Reviewer(back, 1));
        approved = await _site.ReadAsync(path);
        Assert.Contains("请写明入企所见", At(await _site.SendAsync(Form(approved, "Record"), path), "#finding"), StringComparison.Ordinal);
        var recorded = await _site.SendAsync(Form(approved, "Record"), path, ("企业扫码的地点", "雨湖区"), ("入企所见", "与照片一致"));
        WellFormed.Check(recorded, path);
        Assert.Contains("复核入企已记录", Said(recorded), StringComparison.Ordinal);
        Assert.Null(recorded.QuerySelector("main form"));
    }

    private static IHtmlFormElement Form(IHtmlDocument page, string handler) =>
        (IHtmlFormElement)page.QuerySelector($"main form[action$='handler={handler}']")!;

    private static string Above(IHtmlDocument page) => page.QuerySelector(".problem")!.TextContent;

    private static string Said(IHtmlDocument page) => page.QuerySelector(".said")!.TextContent;

    private static string At(IHtmlDocument page, string field) =>
        string.Concat(page.QuerySelector(field)!.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent));
}
