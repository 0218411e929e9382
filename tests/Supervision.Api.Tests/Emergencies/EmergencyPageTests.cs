using System.Net;
using AngleSharp.Html.Dom;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Emergencies;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Emergencies;

/// <summary>An emergency visit lives its life on its pages, and what was made on paper is entered there.</summary>
public sealed class EmergencyPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly (string Label, string Value)[] Filled =
    [
        ("检查对象的统一社会信用代码", EmergencyCity.Target(1)), ("事由", "Emergency"), ("理由", "群众报告后厨煤气泄漏，不能等待"), ("地点", "试验路1号"), ("SJ-001检查", "SJ-001"),
        ("另一名检查人员", EmergencyCity.OtherNumber), ("就近的持证人员", "Nearest"), ("哪一次抽签", "两人正在同一条街检查"),
    ];

    private PageSite _site = null!;
    private OfficeVisitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PageSite.OpenAsync(database.ConnectionString);
        _visitor = new(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task It_is_begun_confirmed_approved_entered_and_reviewed_on_its_pages()
    {
        await _visitor.ActAsync(EmergencyCity.First);
        Assert.NotEmpty((await _site.ReadAsync(Links.OfficeEmergencies)).QuerySelectorAll(".empty"));
        var path = await StartingAsync();
        await DecidingAsync(path);
        await EnteringAsync(path);
        await OnPaperAsync();
    }

    private async Task<string> StartingAsync()
    {
        var path = Links.OfficeEmergencyStart;
        WellFormed.Check(await _site.ReadAsync(path), path);
        await _visitor.RefusedAsync(path, "Start", "Ground", "没有选择检查的事由");
        await _visitor.RefusedAsync(path, "Start", "Reason", "理由现有1个字", [.. Filled[..2], ("理由", "急"), .. Filled[3..]]);
        await _visitor.RefusedAsync(path, "Start", "Items", "没有选择检查事项", [.. Filled[..4], .. Filled[5..]]);
        await _visitor.RefusedAsync(path, "Start", "Because", "为什么这两人最近", Filled[..7]);
        await _visitor.RefusedAsync(path, "Start", "PaperNumber", "补录须写明", [.. Filled, ("纸质文书的文号", "潭市监纸检〔2026〕1号")]);

        var begun = await _visitor.SendAsync(path, "Start", Filled);
        WellFormed.Check(begun, path);
        Assert.Contains("请人员02用自己的账号确认", OfficeVisitor.Text(begun, ".said"), StringComparison.Ordinal);
        var list = await _site.ReadAsync(Links.OfficeEmergencies);
        WellFormed.Check(list, Links.OfficeEmergencies);
        Assert.Contains("等负责人决定的 1 次", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        return list.QuerySelector("tbody th a")!.GetAttribute("href")!;
    }

    private async Task DecidingAsync(string path)
    {
        Assert.Null((await _site.ReadAsync(path)).QuerySelector("main form"));
        await _visitor.ActAsync(EmergencyCity.Second);
        var window = await _site.ReadAsync(path);
        Assert.Contains("已确认在场", await _visitor.SaidAsync(path, "Confirm"), StringComparison.Ordinal);

        // The other window shows what stood there before.
        var stale = await _site.SendAsync(Form(window, "Confirm"), path);
        Assert.Contains("现在是待负责人批准的紧急检查", OfficeVisitor.Text(stale, ".problem"), StringComparison.Ordinal);

        await _visitor.ActAsync(SmallCity.Head);
        WellFormed.Check(await _site.ReadAsync(path), path);
        await _visitor.RefusedAsync(path, "Refuse", "refuseReason", "不予批准须写明理由");
        _site.City.Clock.Set(SmallCity.At("2026-02-12T09:00"));
        Assert.Contains("未经批准 1 次", OfficeVisitor.Text(await _site.ReadAsync(Links.OfficeEmergencies), "main p"), StringComparison.Ordinal);
        Assert.Contains("逾期批准", await _visitor.SaidAsync(path, "Approve"), StringComparison.Ordinal);
    }

    private async Task EnteringAsync(string path)
    {
        await _visitor.ActAsync(EmergencyCity.First);
        await _visitor.RefusedAsync(path, "Enter", "overall", "总体结果", ("是", "InOrder"));
        await _visitor.SaidAsync(path, "Enter", ("是", "InOrder"), ("未发现问题", "R01"));
        await _visitor.ActAsync(SmallCity.UnitHead);
        Assert.Contains("结果已审核", await _visitor.SaidAsync(path, "Review"), StringComparison.Ordinal);
        var done = await _site.ReadAsync(path);
        WellFormed.Check(done, path);
        Assert.Null(done.QuerySelector("main form"));
        Assert.Contains("逾期批准", done.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        await _visitor.ActAsync(new("消一", SmallCity.Fire, Role.Inspector));
        var hidden = await _site.ReadAsync(Links.OfficeEmergency(EmergencyVisitId.New(_site.City.Clock.GetUtcNow())), HttpStatusCode.NotFound);
        Assert.Contains("没有这次紧急检查", hidden.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task OnPaperAsync()
    {
        var path = Links.OfficeBackfills;
        await _visitor.ActAsync(SmallCity.Archivist);
        WellFormed.Check(await _site.ReadAsync(path), path);
        await _visitor.RefusedAsync(path, "Reserve", "count", "一次预留1到500份", ("份数", "501"));
        Assert.Contains("潭市监纸检〔2026〕1号 至 潭市监纸检〔2026〕10号", await _visitor.SaidAsync(path, "Reserve", ("份数", "10")), StringComparison.Ordinal);

        await _visitor.ActAsync(SmallCity.Head);
        _site.City.Clock.Set(SmallCity.At("2026-03-20T12:00"));
        await _visitor.RefusedAsync(path, "Outage", "from", "停用的起止时间不对", ("从什么时候", "2026-03-02T10:00"), ("到什么时候", "2026-03-02T09:00"), ("原因", "机房停电检修"));
        await _visitor.RefusedAsync(path, "Outage", "cause", "没有写明停用的原因", ("从什么时候", "2026-03-02T08:00"), ("到什么时候", "2026-03-02T18:00"));
        await _visitor.SaidAsync(path, "Outage", ("从什么时候", "2026-03-02T08:00"), ("到什么时候", "2026-03-02T18:00"), ("原因", "机房停电检修"));

        await _visitor.ActAsync(EmergencyCity.First);
        WellFormed.Check(await _site.ReadAsync(path), path);
        (string, string)[] paper = [.. Filled, ("纸质文书的文号", "潭市监纸检〔2026〕3号"), ("检查开始的时间", "2026-03-02T19:00")];
        await _visitor.RefusedAsync(Links.OfficeEmergencyStart, "Start", "MadeAt", "没有登记系统停用", paper);
        paper[^1].Item2 = "2026-03-02T09:30";
        var made = await _visitor.SendAsync(Links.OfficeEmergencyStart, "Start", paper);
        WellFormed.Check(made, Links.OfficeEmergencyStart);
        Assert.Contains("逾期补录，纸质文书潭市监纸检〔2026〕3号", made.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        await _visitor.RefusedAsync(Links.OfficeEmergencyStart, "Start", "PaperNumber", "一个文号只用一次", paper);
        var board = await _site.ReadAsync(path);
        WellFormed.Check(board, path);
        Assert.Contains("逾期补录 1 件", board.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlFormElement Form(IHtmlDocument page, string handler) =>
        (IHtmlFormElement)page.QuerySelector($"main form[action$='handler={handler}']")!;
}
