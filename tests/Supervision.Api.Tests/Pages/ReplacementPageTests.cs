using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

public sealed class ReplacementPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    // The second place of a team needs nobody who may lead: of its three who may, one is away by then, and one may stand in the second place.
    private const int WithoutLead = 1;

    private PageSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await PageSite.OpenAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task People_are_replaced_and_recusals_decided_on_the_page_and_the_public_reads_who_when_the_check_is_over()
    {
        await DrawAsync(_site.City, sealedTiers: false);
        await using var db = database.NewContext();
        var checks = await db.Checks.OrderBy(check => check.Target).ToListAsync();
        await _site.ActAsAsync(SmallCity.Planner);
        Assert.Equal(Links.OfficeReplacement(checks[0].Id), (await _site.ReadAsync(Links.OfficeCheck(checks[0].Id)))
            .QuerySelectorAll("main a").Single(link => link.TextContent == "替换和回避").GetAttribute("href"));

        await RefusalsAsync(checks[0].Id);
        await ReplaceAsync(checks[0].Id);
        await RecuseAsync(checks[1].Id);
        await DropAsync(checks[2].Id);
        await ThePublicPageAsync(over: false);
        await DisclosedCity.FillAsync(_site.City);
        await ThePublicPageAsync(over: true);

        var late = await _site.ReadAsync(Links.OfficeReplacement(checks[0].Id));
        Assert.Contains("已经录入结果，不能再替换", late.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(late.QuerySelector("form[action$='handler=Replace']"));
    }

    private async Task RefusalsAsync(CheckId id)
    {
        var path = Links.OfficeReplacement(id);
        var page = await _site.ReadAsync(path);
        WellFormed.Check(page, path);
        var person = FirstPerson(page, "Replace");
        Assert.Contains("须由负责人办理", Above(await _site.SendAsync(Form(page, "Replace"), path, (person, Number(person)), ("换下的事由", "absent"))), StringComparison.Ordinal);

        // Who cannot be told apart is the lead's to name; the first person is of the tax bureau.
        await _site.ActAsAsync(SmallCity.Head);
        page = await _site.ReadAsync(path);
        var nobody = await _site.SendAsync(Form(page, "Replace"), path, ("换下的事由", "absent"));
        WellFormed.Check(nobody, path);
        Assert.Contains("没有选择检查人员", At(nobody, "#person"), StringComparison.Ordinal);
        var stranger = await _site.SendAsync(Form(page, "Replace"), path, (person, "9999"), ("换下的事由", "absent"));
        Assert.Contains("不是对", At(stranger, "#person"), StringComparison.Ordinal);

        await _site.ActAsAsync(SmallCity.TaxHead);
        page = await _site.ReadAsync(path);
        var without = await _site.SendAsync(Form(page, "Replace"), path, (person, Number(person)));
        Assert.Contains("没有选择事由", At(without, "#reason"), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)without.QuerySelector("#person-0")!).IsChecked);
        var unlisted = await _site.SendAsync(Form(page, "Replace"), path, (person, Number(person)), ("换下的事由", "closed"));
        Assert.Contains("只用于替换检查对象", At(unlisted, "#reason"), StringComparison.Ordinal);
    }

    private async Task ReplaceAsync(CheckId id)
    {
        var path = Links.OfficeReplacement(id);
        var page = await _site.ReadAsync(path);
        var elsewhere = await _site.ReadAsync(path);
        var person = FirstPerson(page, "Replace");
        var done = await _site.SendAsync(Form(page, "Replace"), path, (person, Number(person)), ("换下的事由", "absent"));

        await using var db = database.NewContext();
        var row = await db.ReplacementRows.SingleAsync();
        Assert.Equal((Number(person), "absent"), (row.Out, row.Reason));
        Assert.Contains($"（{row.In}） 接替，按票号得出", Said(done), StringComparison.Ordinal);
        Assert.DoesNotContain(Number(person), Form(done, "Replace").TextContent, StringComparison.Ordinal);

        // The same form once more has been done; one that was open elsewhere names somebody who has gone. Whoever took the place stays.
        var again = await _site.SendAsync(Form(page, "Replace"), path, (person, Number(person)), ("换下的事由", "absent"));
        Assert.Contains("已办理，没有再办一次", Said(again), StringComparison.Ordinal);
        var late = await _site.SendAsync(Form(elsewhere, "Replace"), path, (person, Number(person)), ("换下的事由", "absent"));
        Assert.Contains("请看清变化后再办", Above(late), StringComparison.Ordinal);
        Assert.Equal(1, await db.ReplacementRows.CountAsync());
    }

    private async Task RecuseAsync(CheckId id)
    {
        var path = Links.OfficeReplacement(id);
        await _site.ActAsAsync(SmallCity.Archivist);
        var page = await _site.ReadAsync(path);
        var person = Person(page, "Ask", WithoutLead);
        Assert.Contains("写明申请人", At(await _site.SendAsync(Form(page, "Ask"), path, (person, Number(person)), ("申请的理由", "亲属")), "#applicant"), StringComparison.Ordinal);
        var asked = await _site.SendAsync(Form(page, "Ask"), path, (person, Number(person)), ("申请人", "王某"), ("申请的理由", "与本人有债务纠纷"));
        Assert.Contains("检查不停止", Said(asked), StringComparison.Ordinal);
        WellFormed.Check(asked, path);
        Assert.Contains("须由负责人办理", Above(await _site.SendAsync(Form(asked, "Decide"), path, ("同意回避", "true"), ("依据和理由", "属实"))), StringComparison.Ordinal);

        await _site.ActAsAsync(SmallCity.TaxHead);
        asked = await _site.ReadAsync(path);
        Assert.Contains("依据和理由", At(await _site.SendAsync(Form(asked, "Decide"), path, ("同意回避", "true")), "#grounds"), StringComparison.Ordinal);
        var decided = await _site.SendAsync(Form(asked, "Decide"), path, ("同意回避", "true"), ("依据和理由", "经核实属实"));
        Assert.Contains("已同意回避", Said(decided), StringComparison.Ordinal);
        await using var db = database.NewContext();
        var row = await db.ReplacementRows.SingleAsync(line => line.Seq == 2);
        Assert.Equal((Number(person), "recusal-granted"), (row.Out, row.Reason));
        Assert.NotEmpty(row.In);
    }

    private async Task DropAsync(CheckId id)
    {
        var path = Links.OfficeReplacement(id);
        await _site.ActAsAsync(SmallCity.Head);
        var done = await _site.SendAsync(Form(await _site.ReadAsync(path), "Drop"), path, ("无法检查的事由", "deregistered"));
        Assert.Equal($"检查：{SmallCity.Task(1).Title}", done.QuerySelector("h1")!.TextContent);
        await using var db = database.NewContext();
        var row = await db.ReplacementRows.SingleAsync(line => line.Seq == 3);
        Assert.Contains($"由候补对象 {row.In} 递补", Said(done), StringComparison.Ordinal);
    }

    private async Task ThePublicPageAsync(bool over)
    {
        var page = await _site.ReadAsync(Links.Draw(TaskNumber, 1));
        var rows = page.QuerySelectorAll("table").Single(table => table.TextContent.Contains("全部替换", StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList()).ToList();
        await using var db = database.NewContext();
        var lines = await db.ReplacementRows.Where(line => line.Team != "" && line.Seq < 3).OrderBy(line => line.Seq).ToListAsync();

        foreach (var (line, cells) in lines.Zip(rows))
        {
            Assert.Equal(over ? [line.Out, line.In] : ["检查结束后公开", "检查结束后公开"], cells[^2..]);
        }
    }

    private static IHtmlFormElement Form(IHtmlDocument page, string handler) =>
        (IHtmlFormElement)page.QuerySelector($"main form[action$='handler={handler}']")!;

    private static string FirstPerson(IHtmlDocument page, string handler) => Person(page, handler, 0);

    private static string Person(IHtmlDocument page, string handler, int at) =>
        Form(page, handler).QuerySelectorAll("label.choice")[at].TextContent.Trim();

    private static string Number(string label) => label[(label.LastIndexOf(' ') + 1)..].TrimEnd('）');

    private static string Above(IHtmlDocument page) => page.QuerySelector(".problem")!.TextContent;

    private static string Said(IHtmlDocument page) => page.QuerySelector(".said")!.TextContent;

    private static string At(IHtmlDocument page, string field) =>
        string.Concat(page.QuerySelector(field)!.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent));
}
