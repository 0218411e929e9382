using System.Net;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Coercion.Files;
using Supervision.Testing;

namespace Supervision.Api.Tests.Coercion;

/// <summary>A coercive measure lives its whole life on its pages, and the public reads how many there were.</summary>
public sealed class CoercionPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
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
    public async Task A_seizure_is_asked_approved_taken_extended_lifted_and_closed_on_its_pages()
    {
        await _visitor.ActAsync(CoercedCity.Officer);
        Assert.NotEmpty((await _site.ReadAsync(Links.OfficeCoercion)).QuerySelectorAll(".empty"));
        WellFormed.Check(await _site.ReadAsync(Links.CoercionStatistics), Links.CoercionStatistics);
        var path = await AskingAsync();
        await ApprovingAsync(path);
        await TakingAsync(path);
        await ExtendingAsync(path);
        await LiftingAsync(path);
        await GivingBackAsync(path);
        await CountingAsync(path);
    }

    private async Task<string> AskingAsync()
    {
        var path = Links.OfficeCoercionAsk;
        WellFormed.Check(await _site.ReadAsync(path), path);
        (string, string)[] filled =
        [
            ("当事人的统一社会信用代码", CoercedCity.Target(9999)), ("案件来源", "2026-02-10 投诉举报"), ("涉嫌违法的事实", "经营过期食用油"),
            ("另一名执法人员", CoercedCity.Colleague), ("扣押", "Seizure"), ("法律依据", "食品安全法第110条第5项"), ("地点", "雨湖区试验路1号"),
            ("对象", "库存食用油"), ("试过哪些", "责令停止销售，仍在销售"), ("对正常生产经营的影响", "只扣押过期的部分"),
        ];
        (string Name, string Value)[] answers =
        [
            ("Level", "法律"), ("NamedBody", "yes"), ("Slight", "no"), ("Related", "yes"), ("Necessities", "no"), ("Sealed", "no"), ("Licence", "no"),
            ("Production", "no"), ("Stop", "no"), ("Grave", "no"),
        ];
        await RefusedAsync(path, "Target", "请先由名录管理导入", filled, answers);
        filled[0].Item2 = CoercedCity.Target(1);
        await RefusedAsync(path, "Law", "规章不得设定", filled, [("Level", "规章"), .. answers[1..]]);
        await RefusedAsync(path, "Assessment", "须先评估经济影响", filled, [.. answers[..7], ("Production", "yes"), .. answers[8..]]);

        using var sent = await AskAsync(path, filled, answers);
        var page = await _site.ReadAsync(sent.RequestMessage!.RequestUri!.PathAndQuery);
        WellFormed.Check(page, path);
        Assert.Contains("待负责人批准", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        var list = await _site.ReadAsync(Links.OfficeCoercion);
        WellFormed.Check(list, Links.OfficeCoercion);
        return list.QuerySelector("tbody th a")!.GetAttribute("href")!;
    }

    private async Task ApprovingAsync(string path)
    {
        await _visitor.ActAsync(CoercedCity.Head);
        await _visitor.RefusedAboveAsync(path, "Refuse", "没有写明不予批准的理由");
        Assert.Contains("已批准", await _visitor.SaidAsync(path, "Approve"), StringComparison.Ordinal);
        Assert.Null((await _site.ReadAsync(path)).QuerySelector("form[action$='handler=Take']"));
    }

    private async Task TakingAsync(string path)
    {
        await _visitor.ActAsync(CoercedCity.Officer);
        _site.City.Clock.Set(SmallCity.At("2026-02-10T10:05"));
        (string, string)[] filled =
        [
            ("时刻", "10:00"), ("另一名执法人员", CoercedCity.Colleague), ("清单", "过期食用油；12桶"), ("在哪里、由谁保管", "本机关仓库"),
            ("当事人的陈述申辩", "没有陈述"), ("当事人签名或者盖章", "Party"), ("已经当场告知", "true"), ("决定书和清单已经当场交付", "true"),
        ];
        await _visitor.RefusedAsync(path, "Take", "Things", "第1行", filled);
        filled[2].Item2 = CoercedCity.Things;
        await _visitor.RefusedAsync(path, "Take", "TakenOn", "没有写明实施的日期和时刻", filled[1..]);
        Assert.Contains("期限至 2026-03-12", await _visitor.SaidAsync(path, "Take", filled), StringComparison.Ordinal);
        var page = await _site.ReadAsync(path);
        WellFormed.Check(page, path);
        Assert.Contains("还有 30 日", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    private async Task ExtendingAsync(string path)
    {
        await _visitor.ActAsync(CoercedCity.Head);
        await _visitor.RefusedAboveAsync(path, "Extend", "1日到30日之间", ("延长多少日", "31"), ("情况复杂在哪里", "三个供货商"));
        await _visitor.SaidAsync(path, "Extend", ("延长多少日", "10"), ("情况复杂在哪里", "三个供货商"));
        await _visitor.ActAsync(CoercedCity.Officer);
        Assert.Contains("期限至 2026-03-22", await _visitor.SaidAsync(path, "TellExtension"), StringComparison.Ordinal);
        await _visitor.SaidAsync(path, "Testing", ("多少日", "5"), ("检测什么", "酸价"));
        _site.City.Clock.Set(SmallCity.At("2026-03-21T10:00"));
        Assert.Contains("七日以内届满的 1 件", OfficeVisitor.Text(await _site.ReadAsync(Links.OfficeCoercion), "main p"), StringComparison.Ordinal);
    }

    private async Task LiftingAsync(string path)
    {
        await _visitor.RefusedAsync(path, "Dispose", "way", "退还以前须先解除", ("退还财物", "Returned"), ("由谁签收", "王某"));
        await _visitor.ActAsync(CoercedCity.Head);
        await _visitor.RefusedAsync(path, "Lift", "ground", "没有选择解除的情形", ("理由", "已经处罚"));
        await _visitor.SaidAsync(path, "Lift", ("已经作出处理决定", "NoLongerNeeded"), ("理由", "已经处罚"));
    }

    private async Task GivingBackAsync(string path)
    {
        await _visitor.ActAsync(CoercedCity.Officer);
        await _visitor.RefusedAsync(path, "Dispose", "recipient", "由谁签收", ("退还财物", "Returned"));
        await _visitor.SaidAsync(path, "Dispose", ("退还财物", "Returned"), ("由谁签收", "王某"));
        Assert.Contains("还有 0 项", await _visitor.SaidAsync(path, "Dispose", ("退还财物", "Returned"), ("由谁签收", "王某")), StringComparison.Ordinal);
        await _visitor.ActAsync(CoercedCity.Head);
        await _visitor.SaidAsync(path, "Close", ("怎样办结", "全部退还"));
        var done = await _site.ReadAsync(path);
        WellFormed.Check(done, path);
        Assert.Null(done.QuerySelector("main form"));
    }

    private async Task CountingAsync(string path)
    {
        var page = await _site.ReadAsync(Links.CoercionStatistics);
        WellFormed.Check(page, Links.CoercionStatistics);
        Assert.Equal(["湘潭市市场监督管理局", "2026", "扣押", "1"], page.QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent));
        Assert.DoesNotContain("饭店", page.Body!.TextContent, StringComparison.Ordinal);
        await _visitor.ActAsync(new("人员21", SmallCity.Fire, Core.Primitives.Role.Inspector));
        Assert.Contains("没有这份强制措施的卷宗", (await _site.ReadAsync(path, HttpStatusCode.NotFound)).Body!.TextContent, StringComparison.Ordinal);
        await _site.ReadAsync(Links.OfficeCoercionFile(CoercionFileId.New(_site.City.Clock.GetUtcNow())), HttpStatusCode.NotFound);
    }

    // By name, since 是 and 否 are labels of many fields.
    private async Task<HttpResponseMessage> AskAsync(string path, (string, string)[] filled, IEnumerable<(string Name, string Value)> answers)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await _site.ReadAsync(path)).QuerySelector("main form")!;
        return await _site.PostAsync(form, path, [.. PageSite.FieldsOf(form, filled), .. answers]);
    }

    private async Task RefusedAsync(string path, string field, string words, (string, string)[] filled, IEnumerable<(string Name, string Value)> answers)
    {
        using var sent = await AskAsync(path, filled, answers);
        Assert.True((int)sent.StatusCode is >= 400 and < 500, sent.StatusCode.ToString());
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await sent.Content.ReadAsStringAsync());
        WellFormed.Check(page, path);
        var at = page.GetElementById(field)!;
        Assert.Contains(at.GetAttribute("aria-describedby")!.Split(' '), id => page.GetElementById(id)!.TextContent.Contains(words, StringComparison.Ordinal));
    }
}
