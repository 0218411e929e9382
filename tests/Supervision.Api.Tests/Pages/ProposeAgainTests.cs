using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Cases;
using Supervision.Api.Pages;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>A case whose facts are open is asked again on its page until they are established. Nothing that was proposed is lost.</summary>
[InActs]
public sealed class ProposeAgainTests(SiteStage stage) : IClassFixture<SiteStage>
{
    private readonly PageSite _site = stage.Site;
    private readonly OfficeVisitor _visitor = stage.Visitor;

    [Fact]
    public async Task Facts_are_open_and_the_same_is_not_asked_twice()
    {
        await DrawAsync(_site.City);
        await DisclosedCity.FillAsync(_site.City);
        await _visitor.ActAsync(_site.City.Handler);
        var path = (await _site.ReadAsync(Links.OfficeBreaches)).QuerySelector("tbody th a")!.GetAttribute("href")!;
        var made = await _visitor.SendAsync(path, "Propose",
            ("清单事项", "SAMR-2025-10-05"), ("行为开始", "2026-10-05"), ("行为终了", "2026-10-20"), ("货值", "126"), ("违法行为轻微", "false"),
            ("以往记录", "nation"), ("违反的规定", "食品安全法第34条"), ("证据", "现场笔录"), ("教育内容", "讲解进货查验的要求"));
        await using var db = stage.NewContext();
        var found = await db.Cases.SingleAsync();
        var casePage = Links.OfficeCase(found.Number);

        Assert.Equal(Outcome.Open, found.Outcome);
        Assert.Contains("查明之后再次提出处理建议", OfficeVisitor.Text(made, ".wait"), StringComparison.Ordinal);
        await _visitor.RefusedAsync(casePage, "Again", "form-Item", "与上一次建议相同，不必再提");
    }

    [Fact]
    public async Task The_party_is_heard_and_the_lawyer_reviews()
    {
        var casePage = await stage.CasePageAsync();
        await _visitor.SaidAsync(casePage, "Hear", ("当事人的意见", "已经下架"));
        await _visitor.ActAsync(SmallCity.Lawyer);
        await _visitor.SaidAsync(casePage, "Review", ("审核通过", "true"), ("审核意见", "同意"), ("已对照原文核对", "true"));
        await _visitor.ActAsync(_site.City.Handler);
        _site.City.Clock.Set(SmallCity.At("2026-10-23T09:00"));
    }

    // A decision, but no end: the case goes on where the facts are established.
    [Fact]
    public async Task The_head_decides_that_facts_are_to_be_established()
    {
        var casePage = await stage.CasePageAsync();
        await _visitor.ActAsync(SmallCity.Head);
        Assert.Contains("已作出决定：待查明事实", await _visitor.SaidAsync(casePage, "Adopt"), StringComparison.Ordinal);
        Assert.Null((await _site.ReadAsync(casePage)).QuerySelector("form[action$='handler=Close']"));
        var number = await stage.CaseNumberAsync();
        var early = await _site.City.WithAsync<CloseCase, Result<EnforcementCase>>(close => close.ExecuteAsync(SmallCity.Head, number, default));
        Assert.Equal("case.still-to-establish", early.Match(_ => "", problem => problem.Code));
        await RefusedAsync("update enforcement_cases set closed = jsonb_build_object('by', jsonb_build_object('person', '钱三'))", "SV002");
        await _visitor.ActAsync(_site.City.Handler);
        Assert.Contains("查明之后，在上面再次提出处理建议", OfficeVisitor.Text(await _site.ReadAsync(casePage), ".wait"), StringComparison.Ordinal);
        await RefusedAsync("update enforcement_cases set adopted = jsonb_set(adopted, array['end'], '\"exempted\"')");
    }

    [Fact]
    public async Task Established_facts_are_asked_about_again()
    {
        var casePage = await stage.CasePageAsync();
        var form = (await _site.ReadAsync(casePage)).QuerySelector("form[action$='handler=Again']")!;
        Assert.Equal("126", form.QuerySelector("[name='form.Facts[goods_value]']")!.GetAttribute("value"));
        Assert.Equal("沿用2026-10-21查询的全国记录", form.QuerySelector("[name='form.Searched'] option[selected]")!.TextContent);

        var said = await _visitor.SaidAsync(casePage, "Again",
            ("已经改正", "true"), ("改正日期", "2026-10-20"), ("当场改正", "true"), ("危害后果", "minor"), ("如实说明进货来源", "true"),
            ("没有发生事故", "true"), ("当事人属于清单所列类型", "true"));
        Assert.Equal("✓ 第2次处理建议：可以不予行政处罚。建议有变化，原来的听取意见和法制审核须重新办理。", said);

        var page = await _site.ReadAsync(casePage);
        var steps = OfficeVisitor.Text(page, "ol.steps > li:first-child");
        Assert.Contains("第 1 次", steps, StringComparison.Ordinal);
        Assert.Contains("危害后果：未查明 → 轻微", steps, StringComparison.Ordinal);
        Assert.Contains("听取意见（2026-10-21，已经下架）、法制审核（", steps, StringComparison.Ordinal);
        Assert.DoesNotContain("货值", steps.Split("再次提出处理建议")[0], StringComparison.Ordinal);
        Assert.Contains("当时的决定：待查明事实", steps, StringComparison.Ordinal);
        Assert.Contains("听取当事人意见、法制审核", OfficeVisitor.Text(page, ".wait"), StringComparison.Ordinal);
        await _visitor.ActAsync(SmallCity.Head);
        await _visitor.RefusedAsync(casePage, "Adopt", "end", "还没有法制审核");
        await _visitor.ActAsync(_site.City.Handler);
    }

    [Fact]
    public async Task The_records_are_searched_anew()
    {
        var casePage = await stage.CasePageAsync();
        await using var db = stage.NewContext();
        var target = (await db.Cases.SingleAsync()).Target;
        db.Add(new ViolationEvent(Guid.CreateVersion7(), target, "exemption", "SAMR-2025-10-05", null, "市场监管", new(2026, 9, 1), new(2026, 9, 1),
            new(2026, 9, 20), "430302", null, null, SmallCity.At("2026-10-23T08:00")));
        await db.SaveChangesAsync();

        // Whoever acts on the proposal before is told that there is another.
        await using var stale = stage.NewContext();
        var before = await stale.Cases.SingleAsync();
        await _visitor.SaidAsync(casePage, "Again");
        Value(before.Hear(new(new(2026, 10, 23), "")));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => stale.SaveChangesAsync());
        Assert.Contains("曾经不予处罚", OfficeVisitor.Text(await _site.ReadAsync(casePage), ".problem h2"), StringComparison.Ordinal);
        await _visitor.RefusedAsync(casePage, "Again", "form-Item", "不必再提");
        Assert.Equal([1, 0, 0], (await ProposalsAsync()).OrderByDescending(made => made.Number).Select(made => made.Lookup!.Hits.Count));
    }

    // The page asks about most things, not about all; what a file said of the rest is not lost by sending the form.
    [Fact]
    public async Task What_a_file_says_stays()
    {
        var number = await stage.CaseNumberAsync();
        var asked = (await ProposalsAsync())[^1].Question;
        var path = Path.GetTempFileName() + ".json";
        var act = asked.Acts[0];
        var more = asked with { Acts = [act with { FoundBy = "inspection", Findings = new Dictionary<string, bool>(act.Findings) { ["of_a_file"] = true } }] };
        Assert.Equal(more.Acts[0].FoundBy, FilledCaseForm.Of(more).Over(more, new(2026, 10, 23)).Acts[0].FoundBy);
        Assert.True(FilledCaseForm.Of(more).Over(more, new(2026, 10, 23)).Acts[0].Findings["of_a_file"]);

        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Replace("126", "130", StringComparison.Ordinal));
        var (code, text) = await _site.City.CommandAsync(_site.City.Handler, "cases", "propose-again", number, path);
        Assert.True(code == 0 && text.StartsWith($"案件{number}第4次处理建议：", StringComparison.Ordinal), text);
        (code, text) = await _site.City.CommandAsync(_site.City.Handler, "cases", "proposals", number);
        Assert.True(code == 0 && text.Contains("货值（元）：126 → 130", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task Every_proposal_can_be_made_again()
    {
        var number = await stage.CaseNumberAsync();
        foreach (var made in await ProposalsAsync())
        {
            var again = Value(await _site.City.WithAsync<DecideAgain, Result<DecidedAgain>>(desk => desk.ReadAsync(number, made.Number, default)));
            Assert.Equal((true, made.Outcome), (again.Same, again.Decision.Acts[0].Outcome));
        }

        var (code, text) = await _site.City.CommandAsync(SmallCity.Lawyer, "rules", "again", number, "--proposal", "1");
        Assert.True(code == 0 && text.Contains("事实尚未查明", StringComparison.Ordinal), text);
        (code, text) = await _site.City.CommandAsync(SmallCity.Lawyer, "rules", "again", number, "--proposal", "9");
        Assert.True(code == 1 && text.Contains("没有第9次处理建议", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task The_database_lets_nothing_be_overwritten()
    {
        await RefusedAsync("update case_proposals set decision = '[]'");
        await RefusedAsync("delete from case_proposals");
        await RefusedAsync("insert into enforcement_cases (id, number, department, target, target_name, clauses_confirmed, texts) select gen_random_uuid(), number || '甲', department, target, target_name, clauses_confirmed, texts from enforcement_cases");
        await RefusedAsync(NextRow(9));
    }

    [Fact]
    public async Task A_decided_case_is_not_asked_again()
    {
        var casePage = await stage.CasePageAsync();
        await _visitor.SaidAsync(casePage, "Hear");
        await _visitor.ActAsync(SmallCity.Lawyer);
        await _visitor.SaidAsync(casePage, "Review", ("审核通过", "true"), ("审核意见", "同意"), ("已对照原文核对", "true"));
        await _visitor.ActAsync(_site.City.Handler);
        var before = await _site.ReadAsync(casePage);
        await _site.ElsewhereAsync(async () =>
        {
            await _visitor.ActAsync(SmallCity.Head);
            await _visitor.SaidAsync(casePage, "Adopt", ("转入案件办理", "HandedOn"), ("理由", "再次违法"));
        });

        Assert.Null((await _site.ReadAsync(casePage)).QuerySelector("form[action$='handler=Again']"));
        var late = await _site.SendAsync((AngleSharp.Html.Dom.IHtmlFormElement)before.QuerySelector("form[action$='handler=Again']")!, casePage);
        Assert.Contains("您看到的是第4次建议", late.QuerySelector(".problem[role=alert]")!.TextContent, StringComparison.Ordinal);
        await RefusedAsync(NextRow(5));
        await RefusedAsync("update enforcement_cases set adopted = jsonb_set(adopted, array['end'], '\"exempted\"')");
        await RefusedAsync("update enforcement_cases set adopted = null");

        await using var db = stage.NewContext();
        var audits = await db.AuditEntries.Where(entry => entry.Act == "再次提出处理建议").OrderBy(entry => entry.Number).Select(entry => entry.Detail).ToListAsync();
        Assert.Equal(3, audits.Count);
        Assert.Contains("已经下架", audits[0], StringComparison.Ordinal);
    }

    private static string NextRow(int number) =>
        $"insert into case_proposals (case_id, number, question, decision, rulebook, clauses_to_verify, lookup, by) select case_id, {number}, question, decision, rulebook, clauses_to_verify, lookup, by from case_proposals where number = 4";

    private async Task<IReadOnlyList<MadeProposal>> ProposalsAsync()
    {
        await using var db = stage.NewContext();
        return await db.CaseProposals.OrderBy(made => made.Number).ToListAsync();
    }

    private async Task RefusedAsync(string sql, string state = "SV001")
    {
        await using var db = stage.NewOwnerContext();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.True(refused.SqlState == state, $"{sql}\n{refused.SqlState} {refused.MessageText}");
    }
}
