using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Papers;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>A case lives its whole life on its page, and a repeat is seen at once.</summary>
[InActs]
public sealed class CasePageTests(SiteStage stage) : IClassFixture<SiteStage>
{
    private readonly PageSite _site = stage.Site;
    private readonly OfficeVisitor _visitor = stage.Visitor;

    [Fact]
    public async Task A_correction_is_ordered()
    {
        await DrawAsync(_site.City);
        await DisclosedCity.FillAsync(_site.City);
        await _visitor.ActAsync(_site.City.Handler);
        var path = (await _site.ReadAsync(Links.OfficeBreaches)).QuerySelector("tbody th a")!.GetAttribute("href")!;
        await _visitor.RefusedAsync(path, "Order", "orderProvision", "请写明违反的规定");
        await _visitor.RefusedAsync(path, "Order", "by", "已经过去",
            ("所违反的规定", "食品安全法第34条"), ("责令改正的依据", "行政处罚法第28条"), ("改正要求", "下架"), ("改正期限", "2026-10-20"));
        var said = await _visitor.SaidAsync(path, "Order",
            ("所违反的规定", "食品安全法第34条"), ("责令改正的依据", "行政处罚法第28条"), ("改正要求", "下架"), ("改正期限", "2026-10-25"));
        Assert.Contains("批准之前没有责令", said, StringComparison.Ordinal);
        Assert.NotNull((await _site.ReadAsync(Links.OfficeRechecks)).QuerySelector(".empty"));
        await _visitor.ActAsync(SmallCity.UnitHead);
        Assert.Contains("到期须复查", await _visitor.SaidAsync(path, "ApproveOrder", ("审批意见", "同意")), StringComparison.Ordinal);
        Assert.Null((await _site.ReadAsync(path)).QuerySelector("form[action$='handler=Order']"));
        await _visitor.ActAsync(_site.City.Handler);
        Assert.Contains("改正期限还有4日", OfficeVisitor.Text(await _site.ReadAsync(Links.OfficeRechecks), "tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_propose_not_to_punish()
    {
        var path = (await _site.ReadAsync(Links.OfficeBreaches)).QuerySelector("tbody th a")!.GetAttribute("href")!;
        var made = await _visitor.SendAsync(path, "Propose", [.. OfficeVisitor.ExpiredFood, ("当事人的书面承诺", "2026-10-21：不再经营过期食品。")]);
        Assert.Contains("可以不予行政处罚", made.QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proposal_says_what_it_rests_on()
    {
        var casePage = await stage.CasePageAsync();
        var page = await _site.ReadAsync(casePage);
        var facts = OfficeVisitor.Text(page, "dl.facts");

        Assert.Contains("经营超过保质期的食品（SAMR-2025-10-05）", facts, StringComparison.Ordinal);
        Assert.Contains("食品安全法第124条第1款第5项", facts, StringComparison.Ordinal);
        Assert.Contains("? 条款待核", facts, StringComparison.Ordinal);
        Assert.Contains("2026-10-21：不再经营过期食品。", facts, StringComparison.Ordinal);
        Assert.Contains("✓ 没有记录", OfficeVisitor.Text(page, "main"), StringComparison.Ordinal);
        Assert.Contains("补写教育内容", OfficeVisitor.Text(page, ".wait"), StringComparison.Ordinal);
        await using var db = stage.NewContext();
        Assert.True((await db.Cases.SingleAsync()).Question.Acts[0].Findings["written_commitment"]);
    }

    [Fact]
    public async Task Steps_out_of_order_are_refused()
    {
        var casePage = await stage.CasePageAsync();
        await _visitor.RefusedAboveAsync(casePage, "Close", "结案须由负责人办理");
        await _visitor.RefusedAboveAsync(casePage, "Adopt", "作出决定须由负责人办理");
        await _visitor.RefusedAboveAsync(casePage, "Review", "法制审核须由法制审核办理", ("审核通过", "true"), ("审核意见", "同意"));
        await _visitor.RefusedAsync(casePage, "Hear", "heardOn", "还没有到", ("听取日期", "2026-10-22"));
        await _visitor.RefusedAsync(casePage, "Complete", "fact", "没有写明违法事实", ("违法事实", " "));
        await _visitor.SaidAsync(casePage, "Hear", ("当事人的意见", "已经下架"));
        await _visitor.ActAsync(SmallCity.Head);
        await _visitor.RefusedAsync(casePage, "Adopt", "end", "还没有法制审核");
    }

    [Fact]
    public async Task A_decision_waits_for_the_review_of_the_clauses()
    {
        var casePage = await stage.CasePageAsync();
        await _visitor.ActAsync(SmallCity.Lawyer);
        await _visitor.SaidAsync(casePage, "Review", ("审核通过", "true"), ("审核意见", "同意"));
        await _visitor.ActAsync(SmallCity.Head);
        await _visitor.RefusedAsync(casePage, "Adopt", "end", "所依据的条款待核");
        await _visitor.RefusedAsync(casePage, "Adopt", "reasons", "须写明理由", ("转入案件办理", "HandedOn"));

        await _visitor.ActAsync(SmallCity.Lawyer);
        await _visitor.SaidAsync(casePage, "Review", ("审核通过", "true"), ("审核意见", "同意"), ("已对照原文核对", "true"));
    }

    // On the list is not exempt: what an officer found is shown, what was searched or reckoned is shown by the record.
    [Fact]
    public async Task Every_condition_is_shown_by_evidence_before_the_head_decides()
    {
        var casePage = await stage.CasePageAsync();
        await _visitor.ActAsync(SmallCity.Head);
        const string Missing = "“立即自行改正”、“不含餐饮环节”、“如实说明进货来源”、“货值≤500元”、“未发生事故”、“危害后果轻微”";
        await _visitor.RefusedAsync(casePage, "Adopt", "end", $"条件缺证据：{Missing}。");
        await _visitor.RefusedAsync(casePage, "Adopt", "end", $"条件缺证据：{Missing}。", ("不予立案", "NotFiled"), ("理由", "情节显著轻微"));
        var page = await _site.ReadAsync(casePage);
        Assert.Equal(6, page.QuerySelectorAll("ul.proofs .bad").Count(mark => mark.TextContent == "✗ 缺证据"));
        Assert.Contains("查询凭证就是证据", OfficeVisitor.Text(page, "ul.proofs"), StringComparison.Ordinal);

        await _visitor.ActAsync(_site.City.Handler);
        await _visitor.SaidAsync(casePage, "Complete", ("条件的证据：立即自行改正", "改正照片"), ("条件的证据：不含餐饮环节", "食品经营许可证"), ("条件的证据：如实说明进货来源", "进货票据\n现场笔录"),
            ("条件的证据：货值≤500元", "清点记录"), ("条件的证据：危害后果轻微", "投诉举报查询结果"));
        await _visitor.ActAsync(SmallCity.Head);
        await _visitor.RefusedAsync(casePage, "Adopt", "end", "条件缺证据：“未发生事故”。");
    }

    [Fact]
    public async Task The_command_shows_and_takes_the_evidence_of_a_condition()
    {
        var number = await stage.CaseNumberAsync();
        var (code, text) = await _site.City.CommandAsync(_site.City.Handler, "cases", "evidence", number);
        Assert.True(code == 0 && text.Contains("缺证据　未发生事故", StringComparison.Ordinal) && text.Contains("缺证据的条件1个", StringComparison.Ordinal), text);
        (code, text) = await _site.City.CommandAsync(_site.City.Handler, "cases", "evidence", number, "--condition", "没有这条", "--line", "记录");
        Assert.True(code == 1 && text.Contains("没有“没有这条”这个条件", StringComparison.Ordinal), text);
        (code, text) = await _site.City.CommandAsync(_site.City.Handler, "cases", "evidence", number, "--condition", "未发生事故", "--line", "投诉举报查询结果");
        Assert.True(code == 0 && text.Contains("有证据　如实说明进货来源：进货票据；现场笔录", StringComparison.Ordinal) && text.Contains("各个条件都有证据", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task The_head_decides_once_and_a_late_review_is_refused()
    {
        var casePage = await stage.CasePageAsync();
        await _visitor.ActAsync(SmallCity.Lawyer);
        var before = await _site.ReadAsync(casePage);
        await _site.ElsewhereAsync(async () =>
        {
            await _visitor.ActAsync(SmallCity.Head);
            await _visitor.RefusedAsync(casePage, "Adopt", "end",
                "缺少必备内容“法定代表人（负责人）或者经营者”、“对当事人意见是否采纳及理由”、“教育内容”、“决定不予处罚的裁量理由”，不能出具");
            await _visitor.ActAsync(_site.City.Handler);
            await _visitor.SaidAsync(casePage, "Hear", ("是否采纳及理由", "已经下架属实，予以采纳。"));
            await _visitor.SaidAsync(casePage, "Complete", ("教育内容", "讲解进货查验的要求"), ("违法行为发生的地点", "湘潭市雨湖区试验路1号"),
                ("法定代表人（负责人）", "王某"), ("决定不予处罚的裁量理由", "货值小，当场改正，教育足以防止再次违法。"));
            await _visitor.ActAsync(SmallCity.Head);
            Assert.Contains("已作出决定：不予行政处罚", await _visitor.SaidAsync(casePage, "Adopt"), StringComparison.Ordinal);

            var decided = await _site.ReadAsync(casePage);
            Assert.Null(decided.QuerySelector("form[action$='handler=Review']"));
            Assert.Contains("✓ 条款已核", OfficeVisitor.Text(decided, "dl.facts"), StringComparison.Ordinal);
        });

        var late = await _site.SendAsync((AngleSharp.Html.Dom.IHtmlFormElement)before.QuerySelector("form[action$='handler=Review']")!, casePage, ("审核通过", "true"), ("审核意见", "同意"));
        Assert.Matches("您看到的是第.次建议（已法制审核），现在是第.次建议（已决定）", late.QuerySelector(".problem[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task The_papers_stand_beside_the_case_and_another_department_does_not_read_them()
    {
        var casePage = await stage.CasePageAsync();
        var decided = await _site.ReadAsync(casePage);
        var papers = decided.QuerySelectorAll("main ul a[href^='/office/papers/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, papers.Count(path => !Uri.UnescapeDataString(path).Contains("检通", StringComparison.Ordinal)));
        // Of the facts; what shows a reason stands with the reason, and the penal clause is told once.
        await using var db = stage.NewContext();
        var letter = await db.Papers.Where(paper => paper.Form == NoPenaltyLetter.Title).Select(paper => paper.Content).SingleAsync();
        Assert.Equal(
            ["1．现场笔录", "1．经查明，符合清单“不含餐饮环节”的要求。证据：食品经营许可证。", "2．经查明，当事人如实说明了进货来源。证据：进货票据；现场笔录。",
                "3．货值126元，未超过清单所定500元。证据：清点记录。", "4．经查明，没有因此发生事故。证据：投诉举报查询结果。"],
            Regex.Matches(letter, "[0-9]．[^\"]+").Select(line => line.Value));
        Assert.Single(Regex.Matches(letter, "第一百二十四条"));
        WellFormed.Check(await _site.ReadAsync(papers[0]), papers[0]);
        await _site.ReadAsync(papers[0] + "?handler=File", HttpStatusCode.NotFound);
        await _visitor.ActAsync(_site.City.Handler with { Department = SmallCity.Tax });
        Assert.Contains("由其他部门出具", OfficeVisitor.Text(await _site.ReadAsync(papers[0], HttpStatusCode.Forbidden), "main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_correction_is_rechecked_before_the_case_is_closed()
    {
        var casePage = await stage.CasePageAsync();
        await _visitor.ActAsync(SmallCity.Head);
        _site.City.Clock.Set(SmallCity.At("2026-10-28T09:00"));
        Assert.Contains("改正期限已过3日", OfficeVisitor.Text(await _site.ReadAsync(Links.OfficeRechecks), "tbody .bad"), StringComparison.Ordinal);
        var early = await _visitor.SendAsync(casePage, "Close");
        Assert.Contains("请先复查再结案", early.QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);

        await _visitor.ActAsync(_site.City.Handler);
        await _visitor.RefusedAsync(casePage, "Recheck", "seen", "没有写明复查看到的情况和证据", ("已经改正", "true"), ("改正日期", "2026-10-28"));
        await _visitor.RefusedAsync(casePage, "Recheck", "correctedOn", "须写明当事人改正的日期", ("已经改正", "true"), ("看到的情况", "货架已清空"));
        await _visitor.RefusedAsync(casePage, "Recheck", "corrected", "请选择复查结果", ("看到的情况", "货架已清空"));
        await _visitor.RefusedAsync(casePage, "Recheck", "recheckedOn", "还没有到", ("复查日期", "2026-10-29"), ("已经改正", "true"), ("看到的情况", "货架已清空"));
        await _visitor.SaidAsync(casePage, "Recheck", ("已经改正", "true"), ("改正日期", "2026-10-27"), ("看到的情况", "货架已清空"));
        var self = await _visitor.SendAsync(casePage, "ConfirmRecheck");
        Assert.Contains("须由另一人办理", self.QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);
        await using (var db = stage.NewContext())
        {
            await _visitor.ActAsync(_site.City.Second((await db.Breaches.FirstAsync()).Check));
        }

        Assert.Contains("已确认：已经改正", await _visitor.SaidAsync(casePage, "ConfirmRecheck"), StringComparison.Ordinal);
        Assert.NotNull((await _site.ReadAsync(Links.OfficeRechecks)).QuerySelector(".empty"));
        await _visitor.ActAsync(SmallCity.UnitHead);
        await _visitor.RefusedAsync(casePage, "ProposeClosing", "servedOn", "没有写明");
        await _visitor.SaidAsync(casePage, "ProposeClosing", ("决定书送达日期", "2026-10-27"), ("送达方式", "直接送达，有送达回证"));
        await _visitor.ActAsync(SmallCity.Head);
        Assert.Contains("已结案", await _visitor.SaidAsync(casePage, "Close"), StringComparison.Ordinal);
        Assert.Null((await _site.ReadAsync(casePage)).QuerySelector("main form"));
    }

    [Fact]
    public async Task A_repeat_is_seen_at_once()
    {
        var casePage = await stage.CasePageAsync();
        await using var db = stage.NewContext();
        var first = await db.Breaches.SingleAsync();
        var second = first with { Id = BreachId.New(_site.City.Clock.GetUtcNow()), Item = "SJ-002", FoundOn = new(2026, 10, 27) };
        await using var owner = stage.NewOwnerContext();
        await owner.PlantAsync(second);

        await _visitor.ActAsync(_site.City.Handler);
        var page = await _visitor.SendAsync(Links.OfficePropose(second.Id), "Propose", ("清单事项", "SAMR-2025-10-05"), ("行为开始", "2026-10-26"));

        Assert.StartsWith("再次违法：曾经不予处罚", page.QuerySelector(".problem h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("有 1 条记录", OfficeVisitor.Text(page, "main"), StringComparison.Ordinal);
        Assert.Contains("可以调取的证据", OfficeVisitor.Text(page, ".reasons"), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == casePage);
        await _visitor.ActAsync(SmallCity.Lawyer);
        WellFormed.Check(await _site.ReadAsync(Links.OfficeConsistency), Links.OfficeConsistency);
    }
}
