using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.OwnLines;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

public sealed class DoubleClickTests : IAsyncLifetime
{
    private const string Again = "已办理，没有再办一次";

    private TestDatabase _database = null!;
    private PageSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _site = await PageSite.OpenAsync(_database.ConnectionString);
        await _site.ActAsAsync(SmallCity.Planner);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_form_sent_twice_at_once_acts_once_and_both_answers_say_what_was_done()
    {
        await DrawAsync(_site.City);
        await _site.ActAsAsync(SmallCity.Head);
        var path = Links.OfficeChecks(TaskNumber);
        var form = await FormAsync(path, "Approve");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TextAsync(form, path, PageSite.FieldsOf(form))));

        Assert.All(answers, text => Assert.DoesNotContain("没有办成", text, StringComparison.Ordinal));
        Assert.All(answers, text => Assert.Contains("已批准", text, StringComparison.Ordinal));
        await using var db = _database.NewContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Act.Contains("批准检查"), CancellationToken.None));
    }

    [Fact]
    public async Task A_form_sent_again_later_is_told_what_the_first_did_and_leads_to_the_same_page()
    {
        var form = await FormAsync(Links.OfficePlanDraft, "Draft");
        ((IHtmlInputElement)form.QuerySelector($"input[value='{SmallCity.Market}']")!).IsChecked = true;
        ((IHtmlInputElement)form.QuerySelector("input[value='SJ-001']")!).IsChecked = true;
        var fields = PageSite.FieldsOf(form, ("计划编号", "XT-JH-2026-07"), ("计划名称", "夏季计划"), ("年度", "2026"), ("任务名称", "联合抽查"),
            ("牵头部门", SmallCity.Market.ToString()), ("实施期限", "2026-06-01"), ("到（含当日）", "2026-08-31"));

        var first = await TextAsync(form, Links.OfficePlanDraft, fields);
        var second = await TextAsync(form, Links.OfficePlanDraft, fields);

        Assert.Contains("草案《夏季计划》已保存", first, StringComparison.Ordinal);
        Assert.DoesNotContain(Again, first, StringComparison.Ordinal);
        Assert.Contains(Again, second, StringComparison.Ordinal);
        Assert.Contains("草案《夏季计划》已保存", second, StringComparison.Ordinal);
        Assert.Contains("XT-JH-2026-07", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_filled_in_differently_and_one_that_was_refused_are_not_taken_for_done()
    {
        var form = await FormAsync(Links.OfficePlanDraft, "Draft");
        var refused = PageSite.FieldsOf(form, ("计划编号", "XT-JH-2026-07"), ("年度", "2026"));

        var first = await TextAsync(form, Links.OfficePlanDraft, refused);
        var second = await TextAsync(form, Links.OfficePlanDraft, refused);

        Assert.All([first, second], text => Assert.Contains("计划名称应为1至200个字", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_ceremony_called_by_a_double_click_the_second_answer_carries_the_codes_too()
    {
        await TwoTasks.FreezeAsync(_site.City, "XT-2026-0001", "XT-2026-0002");
        await _site.ActAsAsync(SmallCity.Planner);
        var form = await FormAsync(Links.OfficeCeremonies, "Call");
        var fields = PageSite.FieldsOf(form, ("仪式编号", "YS-1"), ("仪式名称", "九月联合抽取"), ("餐饮服务单位部门联合抽查", "XT-2026-0001"),
            ("参与方 1：部门", SmallCity.Market.ToString()), ("参与方 2：其他单位", "湘潭市司法局"));

        var answers = await Task.WhenAll(TextAsync(form, Links.OfficeCeremonies, fields), TextAsync(form, Links.OfficeCeremonies, fields));
        var codes = answers.Select(text => Parsed(text).QuerySelectorAll(".code")[1].TextContent).ToList();

        Assert.Equal(codes[0], codes[1]);
        await APartyThatCommitsTwiceIsToldSoAsync(codes[0]);
    }

    [Fact]
    public async Task A_target_that_asks_twice_at_once_for_its_own_line_gets_it_twice()
    {
        await DrawAsync(_site.City);
        await DisclosedCity.FillAsync(_site.City);
        var target = await _site.City.WithAsync<SupervisionDb, string>(db => db.FrameRows.OrderBy(row => row.Ordinal).Select(row => row.Target).FirstAsync());
        var code = Value(await _site.City.WithAsync<IssueOwnLineCode, Result<string>>(issue => issue.ExecuteAsync(SmallCity.Archivist, TaskNumber, target, default)));
        var path = Links.OwnLine(TaskNumber, 1);
        var form = (IHtmlFormElement)(await _site.ReadAsync(path)).QuerySelector("main form")!;
        var fields = PageSite.FieldsOf(form, ("统一社会信用代码", target), ("核对码", code));

        var answers = await Task.WhenAll(TextAsync(form, path, fields), TextAsync(form, path, fields), TextAsync(form, path, fields));

        Assert.All(answers, text => Assert.Contains("名录中的位置", text, StringComparison.Ordinal));
    }

    private async Task APartyThatCommitsTwiceIsToldSoAsync(string code)
    {
        var door = await _site.ReadAsync(Links.Party);
        var inside = await _site.SendAsync((IHtmlFormElement)door.QuerySelector("main form")!, Links.Party, ("参与码", code));
        var form = (IHtmlFormElement)inside.QuerySelector("form[action$='handler=Commit']")!;
        var fields = PageSite.FieldsOf(form, ("办理人姓名和证件号码末四位", "王五 1234"))
            .Select(field => field.Name.EndsWith(".Value", StringComparison.Ordinal) ? (field.Name, Digest.Of("x")) : field).ToList();

        var answers = await Task.WhenAll(TextAsync(form, Links.Party, fields), TextAsync(form, Links.Party, fields));

        Assert.All(answers, text => Assert.Contains("承诺已登记", text, StringComparison.Ordinal));
        Assert.All(answers, text => Assert.DoesNotContain("没有办成", text, StringComparison.Ordinal));
    }

    private async Task<IHtmlFormElement> FormAsync(string path, string handler) =>
        (IHtmlFormElement)(await _site.ReadAsync(path)).QuerySelector($"main form[action$='handler={handler}']")!;

    private async Task<string> TextAsync(IHtmlFormElement form, string path, IEnumerable<(string, string)> fields)
    {
        using var response = await _site.PostAsync(form, path, fields);
        return await response.Content.ReadAsStringAsync();
    }

    private static IHtmlDocument Parsed(string text) => new HtmlParser().ParseDocument(text);
}
