using System.Net;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Credit;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Credit;

/// <summary>信用档案: the record of a subject as the office reads it, fed by its own acts and by what is entered from documents.</summary>
[InActs]
public sealed class CreditPageTests(SiteStage stage) : IClassFixture<SiteStage>
{
    private static readonly (string Label, string Value)[] Listed =
    [
        ("种类", "AbnormalList"), ("决定文书号", "潭市监异〔2026〕1号"), ("决定日期", "2026-09-01"), ("决定机关", "湘潭市市场监督管理局"),
        ("机关的统一社会信用代码", DecisionFile.Organ), ("依据", "企业经营异常名录管理办法第四条"), ("内容", "列入经营异常名录"), ("来源", "公示系统"),
    ];

    private readonly PageSite _site = stage.Site;
    private readonly OfficeVisitor _visitor = stage.Visitor;

    [Fact]
    public async Task A_reviewed_result_enters_the_record_with_its_act_in_the_words_in_which_it_is_disclosed()
    {
        await DrawAsync(_site.City);
        var target = await DisclosedCity.FillAsync(_site.City);
        stage.Kept = target.ToString();
        await using var db = stage.NewContext();
        var record = await db.CreditRecords.SingleAsync(one => one.Subject == target);
        var check = await db.Checks.SingleAsync(one => one.Target == target);

        Assert.Equal(await db.Checks.CountAsync(one => one.Reviewed != null), await db.CreditRecords.CountAsync());
        Assert.Equal((CreditRecordKind.InspectionResult, check.EndedOn, check.NoticeNumber, $"检查任务{TaskNumber}"), (record.Kind, record.On, record.Number, record.Source));
        Assert.Equal(("湘潭市市场监督管理局", "《食品安全法》（2021修正）第一百一十条"), (record.Organ, record.Clause));
        Assert.Equal(["R06"], record.Words);
        Assert.Equal("发现问题经责令已改正。SJ-001检查：发现问题，已责令改正；SW-001检查：未发现问题；XF-001检查：未发现问题", record.Content);
        Assert.DoesNotContain("保质期", record.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_found_from_the_check_and_says_source_clause_and_channel()
    {
        await _visitor.ActAsync(SmallCity.Head);
        var found = await _site.ReadAsync($"{Links.OfficeCredit}?q={Page.Split('/')[^1]}");
        WellFormed.Check(found, Links.OfficeCredit);
        Assert.Equal(Page, found.QuerySelector("tbody a")!.GetAttribute("href"));
        await using var db = stage.NewContext();
        var check = await db.Checks.AsNoTracking().SingleAsync(one => one.Target == Target);
        Assert.Equal(Page, (await _site.ReadAsync(Links.OfficeCheck(check.Id))).QuerySelectorAll("dl.facts a").Single(link => link.TextContent == "信用档案").GetAttribute("href"));

        var page = await _site.ReadAsync(Page);
        WellFormed.Check(page, Page);
        var row = OfficeVisitor.Text(page, "tbody tr");
        Assert.Contains("检查结果", row, StringComparison.Ordinal);
        Assert.Contains($"检查任务{TaskNumber}", row, StringComparison.Ordinal);
        Assert.Contains("公示系统：类别须由人确定，确定以前不公示", row, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Who_has_no_right_to_read_is_told_so_and_sees_no_link()
    {
        await _visitor.ActAsync(SmallCity.Planner);
        var refused = await _site.ReadAsync(Page, HttpStatusCode.Forbidden);
        Assert.Contains("查看主体信用记录须由", OfficeVisitor.Text(refused, "main"), StringComparison.Ordinal);
        await _visitor.ActAsync(SmallCity.Head);
        await _site.ReadAsync(Links.OfficeCreditOf(DecisionFile.Firm(250)), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_is_entered_from_its_document_and_what_is_wrong_is_said_at_the_field()
    {
        await _visitor.ActAsync(SmallCity.Registrar);
        await RefusedAsync("on", "晚于今日", ("决定日期", "2026-12-01"));
        await RefusedAsync("organCode", "不是决定机关的统一社会信用代码", ("机关的统一社会信用代码", "123"));
        await RefusedAsync("clause", "依据没有填写", ("依据", " "));
        await RefusedAsync("until", "早于决定日期", ("有效期至", "2026-08-01"));
        Assert.Contains("不因此公示", await _visitor.SaidAsync(Page, "Enter", Listed), StringComparison.Ordinal);
        await RefusedAsync("number", "已经记入");

        await using var db = stage.NewContext();
        Assert.Equal(1, await db.CreditRecords.CountAsync(one => one.Kind == CreditRecordKind.AbnormalList));
        Assert.False(await db.Disclosures.AnyAsync(shown => shown.Record == "潭市监异〔2026〕1号"));
    }

    [Fact]
    public async Task What_takes_it_off_stands_beside_it_and_it_is_shown_no_longer()
    {
        var page = await _site.ReadAsync(Page);
        Assert.Contains("自2026-09-01公示，补报、改正或者恢复联系以后移出", OfficeVisitor.Text(page, "tbody"), StringComparison.Ordinal);
        var option = page.QuerySelectorAll("#ends option").Select(one => one.GetAttribute("value")!).Single(value => value.Length > 0);
        (string, string)[] removed = [("种类", "Repair"), ("决定文书号", "潭市监移〔2026〕1号"), ("内容", "移出经营异常名录")];
        await RefusedAsync("ends", "须选明是哪一条记录", removed);
        await RefusedAsync("ends", "名单和荣誉不选移出的记录", ("移出或者修复的是哪一条", option), ("决定文书号", "另一号"));
        await RefusedAsync("on", "早于潭市监异〔2026〕1号的日期", [.. removed, ("移出或者修复的是哪一条", option), ("决定日期", "2026-08-01")]);
        await _visitor.SaidAsync(Page, "Enter", Changed([.. removed, ("移出或者修复的是哪一条", option), ("决定日期", "2026-10-08")]));

        var after = await _site.ReadAsync(Page);
        Assert.Contains("✓ 2026-10-08 移出或者修复：潭市监移〔2026〕1号", OfficeVisitor.Text(after, "tbody"), StringComparison.Ordinal);
        Assert.Contains("最长公示至2026-10-08", OfficeVisitor.Text(after, "tbody"), StringComparison.Ordinal);
        Assert.Single(after.QuerySelectorAll("#ends option"));
    }

    [Fact]
    public async Task An_exemption_is_read_by_its_own_office_alone()
    {
        await using (var db = stage.NewContext())
        {
            var now = _site.City.Clock.GetUtcNow();
            var exemption = new CreditRecord(
                Guid.CreateVersion7(now), Target, CreditRecordKind.Exemption, new(2026, 10, 9), "潭市监不罚〔2026〕1号", "湘潭市市场监督管理局", SmallCity.Market.ToString(), now)
            {
                Source = "案件一号",
                Content = "不予行政处罚",
            };
            db.Add(exemption);
            await db.SaveChangesAsync();
        }

        await _visitor.ActAsync(SmallCity.Head);
        Assert.Contains("内部记录，从不公示", OfficeVisitor.Text(await _site.ReadAsync(Page), "tbody"), StringComparison.Ordinal);
        await _visitor.ActAsync(SmallCity.TaxHead);
        var others = OfficeVisitor.Text(await _site.ReadAsync(Page), "main");
        Assert.DoesNotContain("潭市监不罚", others, StringComparison.Ordinal);
        Assert.Contains("另有其他部门的内部记录 1 条", others, StringComparison.Ordinal);
        Assert.DoesNotContain("潭市监不罚", OfficeVisitor.Text(await _site.ReadAsync(Links.Enterprise((string)stage.Kept)), "main"), StringComparison.Ordinal);
    }

    private string Page => Links.OfficeCreditOf((string)stage.Kept);

    private SubjectKey Target => SubjectKey.Parse((string)stage.Kept);

    private Task RefusedAsync(string field, string words, params (string Label, string Value)[] changed) =>
        _visitor.RefusedAsync(Page, "Enter", field, words, Changed(changed));

    private static (string Label, string Value)[] Changed((string Label, string Value)[] changed) =>
        [.. Listed.Where(one => changed.All(other => other.Label != one.Label)), .. changed];
}
