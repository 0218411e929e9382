using System.Net;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Guidance;

/// <summary>A guidance lives its whole life on its pages.</summary>
public sealed class GuidancePageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;
    private OfficeVisitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PageSite.OpenAsync(database.ConnectionString);
        _visitor = new(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_interview_is_given_signed_handed_over_answered_revisited_and_closed_on_its_pages()
    {
        await _visitor.ActAsync(SmallCity.Officer);
        Assert.NotEmpty((await _site.ReadAsync(Links.OfficeGuidance)).QuerySelectorAll(".empty"));
        var path = await GivingAsync();
        await _visitor.ActAsync(SmallCity.UnitHead);
        await _visitor.SaidAsync(path, "CoSign");
        await FollowingAsync(path);
        await ShownBesideTheRecordAsync(path);
        await _visitor.ActAsync(new("消一", SmallCity.Fire, Role.Inspector));
        var hidden = await _site.ReadAsync(path, HttpStatusCode.NotFound);
        Assert.Contains("没有这份行政指导", hidden.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("第1饭店", hidden.Body!.TextContent, StringComparison.Ordinal);
        await TheFormKnowsWhereOneCameFromAsync();
        await AStaleWindowIsToldAsync();
    }

    private async Task TheFormKnowsWhereOneCameFromAsync()
    {
        await _visitor.ActAsync(SmallCity.Officer);
        var page = await _site.ReadAsync(Links.OfficeGuidanceFor(GuidedCity.Target(2), new(GuidanceOccasionKind.Case, "潭市监案〔2026〕9号")));
        Assert.Contains(GuidedCity.Target(2), page.QuerySelector("#Target")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal("Case", page.QuerySelector("#Occasion option[selected]")!.GetAttribute("value"));
    }

    private async Task AStaleWindowIsToldAsync()
    {
        var given = DrawnCity.Value(await GuidedCity.GiveAsync(_site.City, GuidedCity.Input(_site.City, target: 2)));
        var path = Links.OfficeGuidanceOf(given.Id);
        var first = (AngleSharp.Html.Dom.IHtmlFormElement)(await _site.ReadAsync(path)).QuerySelector("form[action$='handler=Close']")!;
        DrawnCity.Value(await GuidedCity.DeliverAsync(_site.City, given.Id));
        var refused = await _site.SendAsync(first, path, ("办结的说明", "收回"));
        Assert.Contains("行政指导", refused.QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await GuidedCity.OneAsync(_site.City, given.Id)).Steps.Count);
    }

    private async Task<string> GivingAsync()
    {
        var path = Links.OfficeGuidanceGive;
        WellFormed.Check(await _site.ReadAsync(path), path);
        (string, string)[] filled = [("对象的统一社会信用代码", GuidedCity.Target(9999)), ("约谈", "Interview"), ("事由", "后厨垃圾桶没有盖"), ("建议的做法", "请改正")];
        await _visitor.RefusedAsync(path, "Give", "Target", "请先由名录管理导入", filled);
        filled[0].Item2 = GuidedCity.Target(1);
        await _visitor.RefusedAsync(path, "Give", "Suggestion", "建议的做法须写", filled);
        await _visitor.RefusedAsync(path, "Give", "Kind", "没有选择指导方式", [filled[0], .. filled[2..]]);
        filled[3].Item2 = "建议给垃圾桶加盖，每天清运两次。";
        var given = await _visitor.SendAsync(path, "Give", filled);
        WellFormed.Check(given, path);
        Assert.Contains("已出具 潭市监指导〔2026〕1号", given.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Null(given.QuerySelector("form[action$='handler=CoSign']"));
        Assert.Contains("请另一名人员登录后签名", given.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        var list = await _site.ReadAsync(Links.OfficeGuidance);
        WellFormed.Check(list, Links.OfficeGuidance);
        return list.QuerySelector("tbody th a")!.GetAttribute("href")!;
    }

    private async Task FollowingAsync(string path)
    {
        await _visitor.RefusedAsync(path, "Deliver", "way", "没有选择送达方式");
        await _visitor.RefusedAsync(path, "Deliver", "receiver", "没有写收到的人", ("当面交给", "InPerson"));
        await _visitor.RefusedAsync(path, "Deliver", "deliveredOn", "之间", ("送达日期", "2026-02-11"), ("当面交给", "InPerson"), ("收到的人", "王某"));
        await _visitor.SaidAsync(path, "Deliver", ("当面交给", "InPerson"), ("收到的人", "王某"));
        await _visitor.RefusedAsync(path, "Answer", "words", "请照原话写", ("谁说的", "王某"));
        await _visitor.SaidAsync(path, "Answer", ("谁说的", "王某"), ("原话", "我们不打算照做。"));
        _site.City.Clock.Set(SmallCity.At("2026-02-26T09:00"));
        Assert.Contains("该回访的 1 份", OfficeVisitor.Text(await _site.ReadAsync(Links.OfficeGuidance), "main p"), StringComparison.Ordinal);
        await _visitor.RefusedAsync(path, "Revisit", "seen", "没有写回访了解到的情况", ("电话回访", "ByPhone"));
        await _visitor.RefusedAsync(path, "Revisit", "revisitedOn", "之间", ("回访日期", "2026-02-01"), ("电话回访", "ByPhone"), ("了解到的情况", "没有变化"));
        await _visitor.SaidAsync(path, "Revisit", ("电话回访", "ByPhone"), ("了解到的情况", "没有变化"));
        await _visitor.RefusedAsync(path, "Close", "closing", "没有写办结的说明");
        await _visitor.SaidAsync(path, "Close", ("办结的说明", "已经说明清楚"));
        var done = await _site.ReadAsync(path);
        WellFormed.Check(done, path);
        Assert.Null(done.QuerySelector("main form"));
        Assert.Equal(6, done.QuerySelectorAll("ol.steps > li").Length);
    }

    private async Task ShownBesideTheRecordAsync(string path)
    {
        var page = await _site.ReadAsync(Links.OfficeCreditOf(GuidedCity.Target(1)));
        WellFormed.Check(page, path);
        Assert.NotNull(page.QuerySelector($"main a[href='{path}']"));
        Assert.Contains("还没有信用记录", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
