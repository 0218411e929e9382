using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Supervision.Api.Pages;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

public sealed class RulePageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string List = "CD-CG-2022";
    private static readonly Actor Author = new("吴六", SmallCity.Market, Role.RuleAuthor);
    private static readonly string File = Repository.PathTo("rules", "exemptions", "hunan", List + ".yaml");

    private PageSite _site = null!;
    private OfficeVisitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PageSite.OpenAsync(database.ConnectionString);
        _visitor = new(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_list_goes_from_upload_over_review_to_adoption_on_its_pages()
    {
        await _visitor.ActAsync(Author);
        await TheSeededVersionReadsAsALawyerReadsItAsync();
        await ErrorsAreToldRowByRowAsync();
        await AChangedTextBecomesADraftAsync();
        await EachClauseIsConfirmedAsync();
        await AdoptedFromADayOnAsync();
    }

    private async Task<string> LineAsync(string list) =>
        (await _site.ReadAsync($"{Links.OfficeRules}?words={list}")).QuerySelectorAll("tbody tr").Single(line => line.QuerySelector(".soft")!.TextContent == list).TextContent;

    private async Task TheSeededVersionReadsAsALawyerReadsItAsync()
    {
        var board = await _site.ReadAsync(Links.OfficeRules);
        WellFormed.Check(board, Links.OfficeRules);
        Assert.Equal(50, board.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(32, (await _site.ReadAsync(board.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length);
        Assert.Single((await _site.ReadAsync($"{Links.OfficeRules}?words={List}")).QuerySelectorAll("tbody tr"));
        Assert.NotNull((await _site.ReadAsync(Links.OfficeRules + "?standing=Draft")).QuerySelector(".empty"));
        Assert.Contains("其他地区，供参考", await LineAsync("AH-ECO-2"), StringComparison.Ordinal);
        Assert.DoesNotContain("其他地区", await LineAsync("TAX-2021-6"), StringComparison.Ordinal);

        var page = await _site.ReadAsync(Links.OfficeRule(List, 1));
        WellFormed.Check(page, "the first version");
        Assert.Contains("现行有效", page.QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("占用面积≤5㎡（面积（平方米）不超过5）", OfficeVisitor.Text(page, "#item-0"), StringComparison.Ordinal);
        Assert.Contains("占用≤2天（持续时间不超过2日）", OfficeVisitor.Text(page, "#item-0"), StringComparison.Ordinal);
        Assert.Contains("? 条款待核", OfficeVisitor.Text(page, "#item-0"), StringComparison.Ordinal);
        Assert.Equal(await System.IO.File.ReadAllTextAsync(File), await _site.Client.GetStringAsync(new Uri(Links.OfficeRule(List, 1) + "?handler=Text", UriKind.Relative)));
        WellFormed.Check(await _site.ReadAsync(Links.OfficeRule("readings", 1)), "readings");
        await _site.ReadAsync(Links.OfficeRule(List, 9), HttpStatusCode.NotFound);
    }

    private async Task ErrorsAreToldRowByRowAsync()
    {
        Assert.Contains("没有选择文件", (await UploadAsync("", [])).QuerySelector("#file-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不是清单文件", (await UploadAsync("清单.docx", [1])).QuerySelector("#file-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("空字符", (await UploadAsync("清单.yaml", "id: 甲\0"u8.ToArray())).QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("一层套一层", (await UploadAsync("清单.yaml", Encoding.UTF8.GetBytes("id: " + new string('[', 100_000)))).QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不是 UTF-8", (await UploadAsync("清单.yaml", [0xC7, 0xE5])).QuerySelector("#file-error")!.TextContent, StringComparison.Ordinal);

        var wrong = (await System.IO.File.ReadAllTextAsync(File)).Replace("harm_none", "harm_nine", StringComparison.Ordinal);
        var told = (await UploadAsync("坏的.yaml", Encoding.UTF8.GetBytes(wrong))).QuerySelectorAll(".problem li").Select(line => line.TextContent).ToList();
        Assert.True(told.Count > 1, string.Join('\n', told));
        Assert.All(told, line => Assert.StartsWith("坏的.yaml第", line, StringComparison.Ordinal));

        var book = Value(ListWorkbook.Bytes([new RuleText("坏的.yaml", (await System.IO.File.ReadAllTextAsync(File)))]));
        Assert.Contains("没有变化 1 个", (await UploadAsync("清单.xlsx", book)).QuerySelector(".said h2")!.TextContent, StringComparison.Ordinal);
        var rows = (await UploadAsync("清单.xlsx", Value(ListWorkbook.Bytes([new RuleText("坏的.yaml", wrong)])))).QuerySelectorAll(".problem li").Select(line => line.TextContent).ToList();
        Assert.Equal(told.Count, rows.Count);
        Assert.StartsWith("“事项”表第2行：", rows[0], StringComparison.Ordinal);
    }

    private async Task AChangedTextBecomesADraftAsync()
    {
        var changed = (await System.IO.File.ReadAllTextAsync(File)).Replace("at_most: 5}", "at_most: 8}", StringComparison.Ordinal);
        await _visitor.ActAsync(SmallCity.Head);

        // Who may not is told so before anything of the file is read.
        Assert.Contains("导入清单草稿须由规则编制办理", (await UploadAsync("清单.docx", [1])).QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("导入清单草稿须由规则编制办理", (await UploadAsync(List + ".yaml", Encoding.UTF8.GetBytes(changed))).QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);
        await _visitor.ActAsync(Author);
        var done = await UploadAsync(List + ".yaml", Encoding.UTF8.GetBytes(changed));
        Assert.Equal(Links.OfficeRule(List, 2), done.QuerySelector(".said li a")!.GetAttribute("href"));
        Assert.Contains("草稿", done.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);

        var page = await _site.ReadAsync(Links.OfficeRule(List, 2));
        WellFormed.Check(page, "the draft");
        var row = page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(List + "-01", StringComparison.Ordinal));
        Assert.Contains("at_most: 5", row.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("at_most: 8", row.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        var replayed = await _site.ReadAsync(Links.OfficeRule(List, 2) + "?handler=Replay");
        Assert.Contains("以往案件 0 件：建议不变 0 件", OfficeVisitor.Text(replayed, "main"), StringComparison.Ordinal);
    }

    private async Task EachClauseIsConfirmedAsync()
    {
        var path = Links.OfficeRule(List, 2);
        await _visitor.RefusedAboveAsync(path, "Confirm", "核对条款须由法制审核办理");
        await _visitor.ActAsync(SmallCity.Chief);
        await _visitor.RefusedAsync(path, "Adopt", "adoptFrom", "个事项的条款待核");
        await _visitor.ActAsync(SmallCity.Lawyer);
        var before = await _site.ReadAsync(path);

        while ((await _site.ReadAsync(path)).QuerySelector("form[action$='handler=Confirm']") is not null)
        {
            Assert.Contains("的条款已核对", await _visitor.SaidAsync(path, "Confirm", ("在哪里核对的", "常德市城管局原件")), StringComparison.Ordinal);
        }

        Assert.Contains("李五", OfficeVisitor.Text(await _site.ReadAsync(path), "#item-0"), StringComparison.Ordinal);
        Assert.Contains("常德市城管局原件", OfficeVisitor.Text(await _site.ReadAsync(path), "#item-0"), StringComparison.Ordinal);
        var again = await _site.SendAsync((IHtmlFormElement)before.QuerySelector("form[action$='handler=Confirm']")!, path);
        Assert.Contains("您看到的是CD-CG", again.QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private async Task AdoptedFromADayOnAsync()
    {
        var path = Links.OfficeRule(List, 2);
        await _visitor.RefusedAboveAsync(path, "Adopt", "采用清单须由主要负责人办理");
        await _visitor.ActAsync(SmallCity.Chief);
        await _visitor.RefusedAsync(path, "Adopt", "adoptFrom", "这一日已经过去", ("自哪一日起采用", "2026-02-09"));
        Assert.Contains("自 2026-02-13 起作判断", await _visitor.SaidAsync(path, "Adopt", ("自哪一日起采用", "2026-02-13")), StringComparison.Ordinal);
        Assert.Contains("已采用，还没有施行", (await _site.ReadAsync(path)).QuerySelector(".result")!.TextContent, StringComparison.Ordinal);

        _site.City.Clock.Set(SmallCity.At("2026-02-13T09:00"));
        Assert.Contains("现行有效", (await _site.ReadAsync(path)).QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已被新版本代替", (await _site.ReadAsync(Links.OfficeRule(List, 1))).QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> UploadAsync(string name, byte[] bytes)
    {
        var form = (await _site.ReadAsync(Links.OfficeRules)).QuerySelector("form[action$='handler=Upload']")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };

        if (name.Length > 0)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(file, "file", name);
        }

        var response = await _site.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        WellFormed.Check(page, Links.OfficeRules);
        return page;
    }
}
