using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Commitments;
using Supervision.Testing;

namespace Supervision.Api.Tests.Commitments;

/// <summary>A commitment lives its whole life on its pages, the subject's own among them.</summary>
public sealed partial class CommitmentPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
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
    public async Task A_commitment_is_told_answered_on_the_phone_received_verified_and_broken_on_its_pages()
    {
        await _visitor.ActAsync(SmallCity.Officer);
        Assert.NotEmpty((await _site.ReadAsync(Links.OfficeCommitments)).QuerySelectorAll(".empty"));
        var (path, paper, code) = await TellingAsync();
        await AnsweringAsync(paper, code);
        await ReceivingAsync(path);
        await VerifyingAsync(path);
        await BreakingAsync(path);
        await OwnPageSaysWhatBecameOfItAsync(paper, code);
    }

    private async Task<(string Path, string Paper, string Code)> TellingAsync()
    {
        var path = Links.OfficeCommitmentTell;
        WellFormed.Check(await _site.ReadAsync(path), path);
        (string, string)[] filled =
        [
            ("事项", CommittedCity.Food), ("申请人的统一社会信用代码", CommittedCity.Target(9999)), ("承诺事由", "新开一家店"), ("承诺内容", "5月以前布置完毕"),
            ("在哪里查询", "信用中国，2026-02-10"), ("没有", "no"), ("法定代表人", "self"), ("自愿选择", "yes"),
        ];
        await _visitor.RefusedAsync(path, "Tell", "Target", "请先由名录管理导入", filled);
        filled[1].Item2 = CommittedCity.Target(1);
        await _visitor.RefusedAboveAsync(path, "Tell", "不适用告知承诺", [.. filled[..7], ("不愿意", "no")]);
        await _visitor.RefusedAboveAsync(path, "Tell", "申请人是否自愿选择", filled[..7]);

        var told = await _visitor.SendAsync(path, "Tell", filled);
        WellFormed.Check(told, path);
        var said = told.QuerySelector(".said")!.TextContent;
        var list = await _site.ReadAsync(Links.OfficeCommitments);
        WellFormed.Check(list, Links.OfficeCommitments);
        Assert.Contains("没有办完的 1 份", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var link = list.QuerySelector("tbody th a")!.GetAttribute("href")!;
        return (link, Paper().Match(said).Value, Code().Match(said).Value);
    }

    private async Task AnsweringAsync(string paper, string code)
    {
        var page = await _site.ReadAsync(Links.OwnCommitment);
        WellFormed.Check(page, Links.OwnCommitment);
        var wrong = await _site.SendAsync(Form(page, "Show"), Links.OwnCommitment, ("告知承诺书的文号", paper), ("核对码", "0000-0000-0000-0000-0000"));
        WellFormed.Check(wrong, Links.OwnCommitment);
        Assert.Contains("文号与核对码不符", wrong.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("第1饭店", wrong.Body!.TextContent, StringComparison.Ordinal);

        var shown = await _site.SendAsync(Form(page, "Show"), Links.OwnCommitment, ("告知承诺书的文号", paper), ("核对码", code));
        WellFormed.Check(shown, Links.OwnCommitment);
        Assert.Contains("是否采用由您自愿选择", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var unsaid = await _site.SendAsync(Form(shown, "Answer"), Links.OwnCommitment, ("签署人姓名", "王某"), ("法定代表人", "Representative"));
        Assert.Contains("没有选择是否采用", unsaid.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        var answered = await _site.SendAsync(
            Form(shown, "Answer"), Links.OwnCommitment, ("采用", "yes"), ("签署人姓名", "王某"), ("法定代表人", "Representative"));
        WellFormed.Check(answered, Links.OwnCommitment);
        Assert.Contains("答复已收到", answered.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已答复：采用告知承诺", answered.QuerySelector(".wait")!.TextContent, StringComparison.Ordinal);
    }

    private async Task ReceivingAsync(string path)
    {
        var page = await _site.ReadAsync(path);
        WellFormed.Check(page, path);
        Assert.Contains("手机已答复：采用，王某", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await _visitor.RefusedAsync(path, "Receive", "authority", "须有明确的书面授权", ("在纸质", "paper"), ("代理人", "Agent"));
        Assert.Contains("承诺编码 43030020260210000001", await _visitor.SaidAsync(path, "Receive"), StringComparison.Ordinal);
    }

    private async Task VerifyingAsync(string path)
    {
        await _visitor.RefusedAsync(path, "Verify", "status", "没有选择履行情况");
        await _visitor.RefusedAsync(path, "Verify", "seen", "没有写核查看到的情况", ("部分履行", "Partly"));
        await _visitor.RefusedAsync(path, "Verify", "correctBy", "须写明核查之日以后的一个整改期限",
            ("部分履行", "Partly"), ("看到的情况", "没有设备"), ("没有履行的承诺内容", "设备设施"));
        var said = await _visitor.SaidAsync(path, "Verify",
            ("部分履行", "Partly"), ("看到的情况", "没有设备"), ("没有履行的承诺内容", "设备设施"), ("整改期限", "2026-02-20"));
        Assert.Contains("待整改", said, StringComparison.Ordinal);
        Assert.Null((await _site.ReadAsync(path)).QuerySelector("form[action$='handler=Break']"));
        _site.City.Clock.Set(SmallCity.At("2026-02-23T09:00"));
        Assert.Contains("期限已过 1 份", OfficeVisitor.Text(await _site.ReadAsync(Links.OfficeCommitments), "main p"), StringComparison.Ordinal);
        await _visitor.SaidAsync(path, "Verify", ("部分履行", "Partly"), ("看到的情况", "仍没有设备"), ("没有履行的承诺内容", "设备设施"));
    }

    private async Task BreakingAsync(string path)
    {
        await _visitor.ActAsync(SmallCity.Head);
        var page = await _site.ReadAsync(path);
        WellFormed.Check(page, path);
        Assert.Null(page.QuerySelector("form[action$='handler=Verify']"));
        await _visitor.RefusedAsync(path, "Excuse", "until", "应当晚于", ("不可抗力", "ForceMajeure"), ("理由", "洪水"), ("经济影响评估", "影响就业"), ("新的期限", "2026-02-21"));
        await _visitor.RefusedAsync(path, "Break", "breachReason", "认定违诺须写明理由");
        await _visitor.SaidAsync(path, "Break", ("认定的理由", "期满没有改正"), ("当事人的陈述申辩", "没有陈述"), ("违诺责任追究内容", "撤销许可"));
        await _visitor.RefusedAboveAsync(path, "Revoke", "须写明决定的文号", ("理由", "违诺"));
        await _visitor.SaidAsync(path, "Revoke", ("撤销决定的文号", "潭市监撤〔2026〕1号"), ("理由", "违诺"));
        await _visitor.SaidAsync(path, "Repair", ("修复决定的文号", "潭市监修〔2026〕1号"), ("已经改正的情况", "已经改正"));
        var done = await _site.ReadAsync(path);
        WellFormed.Check(done, path);
        Assert.Null(done.QuerySelector("main form"));
        Assert.Equal(8, done.QuerySelectorAll("ol.steps > li").Length);
        Assert.Equal(CommitmentColumns.Count, done.QuerySelectorAll("details dt").Length);
        var csv = await _site.Client.GetStringAsync(new Uri(Links.OfficeCommitmentExport, UriKind.Relative));
        Assert.Contains("承诺编码,承诺人名称", csv, StringComparison.Ordinal);
        Assert.Contains("部分履行,设备设施,撤销许可", csv, StringComparison.Ordinal);
    }

    private async Task OwnPageSaysWhatBecameOfItAsync(string paper, string code)
    {
        var page = await _site.ReadAsync(Links.OwnCommitment);
        var shown = await _site.SendAsync(Form(page, "Show"), Links.OwnCommitment, ("告知承诺书的文号", paper), ("核对码", code));
        WellFormed.Check(shown, Links.OwnCommitment);
        Assert.Contains("已修复", shown.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector("form[action$='handler=Answer']"));
        await _visitor.ActAsync(new("消一", SmallCity.Fire, Core.Primitives.Role.Inspector));
        var hidden = await _site.ReadAsync(Links.OfficeCommitment(CommitmentId.New(_site.City.Clock.GetUtcNow())), HttpStatusCode.NotFound);
        Assert.Contains("没有这份告知承诺", hidden.Body!.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlFormElement Form(IHtmlDocument page, string handler) =>
        (IHtmlFormElement)page.QuerySelector($"main form[action$='handler={handler}']")!;

    [GeneratedRegex("潭市监告承〔2026〕[0-9]+号")]
    private static partial Regex Paper();

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){4}")]
    private static partial Regex Code();
}
