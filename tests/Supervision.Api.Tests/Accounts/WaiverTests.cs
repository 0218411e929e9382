using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.Waivers;
using Supervision.Api.Pages;
using Supervision.Api.Plans;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Accounts;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>An exception is for the pairs that may have one, for a time, signed by the head; every line in which it was used names it.</summary>
public sealed class WaiverTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private PageSite _site = null!;
    private Staff _staff = null!;
    private Colleague _one = null!;
    private Colleague _chief = null!;
    private Actor _planner = null!;
    private Actor _head = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _site = await PageSite.OpenAsync(_database.ConnectionString);
        _staff = new(_site.City);
        _chief = await _staff.WithRoleAsync("郑甲", Role.Approver, isChief: true);
        _one = await _staff.WithRoleAsync("吴乙", Role.Planner);
        (_head, _) = await _staff.ActorAsync(_chief);
        (_planner, _) = await _staff.ActorAsync(_one);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_drafted_a_plan_reviews_it_only_by_an_exception_whose_number_stands_in_the_line()
    {
        const string Number = "XT-JH-2026-55";
        Value(await _site.City.WithAsync<DraftPlan, Result<AnnualPlan>>(draft => draft.ExecuteAsync(_planner, Number, 2026, "计划", [SmallCity.Task(1)], default)));
        var asUnit = _planner with { Role = Role.UnitHead };
        Assert.Equal("access.person", CodeOf(await StepAsync(asUnit, Number, PlanStep.Review)));

        var waiver = Value(await SignAsync(_head, Input()));
        Value(await StepAsync(asUnit, Number, PlanStep.Review));

        await using var db = _database.NewContext();
        var line = await db.AuditEntries.OrderByDescending(entry => entry.Number).FirstAsync(entry => entry.Act == "审核计划");
        Assert.Contains($"\"例外\":\"{waiver.Number}\"", line.Detail, StringComparison.Ordinal);

        // The approver is another person all the same.
        Assert.Equal("access.person", CodeOf(await StepAsync(_planner with { Role = Role.Approver }, Number, PlanStep.Approve)));
        Value(await StepAsync(_head, Number, PlanStep.Approve));
        var board = Value(await _site.City.WithAsync<WaiverBoard, Result<WaiverBoardView>>(read => read.ReadAsync(_head, default)));
        Assert.Equal((1, 1), (board.Open, Assert.Single(board.Lines).Used));
    }

    [Fact]
    public async Task What_is_never_one_person_is_never_excepted()
    {
        foreach (var never in ExceptionPairs.All.Where(pair => !pair.IsAllowed))
        {
            Assert.Equal("exception.never", CodeOf(await SignAsync(_head, Input() with { Pair = never.Code })));
        }

        Assert.Equal("exception.pair", CodeOf(await SignAsync(_head, Input() with { Pair = "made-up" })));
        Assert.Equal("access.person", CodeOf(await SignAsync(_head, Input() with { Person = _head.Id })));
        Assert.Equal("access.role", CodeOf(await SignAsync(_head with { IsChief = false }, Input())));
        Assert.Equal("access.relation", CodeOf(await SignAsync(_head with { Department = SmallCity.Tax }, Input())));
        Assert.Equal("exception.person", CodeOf(await SignAsync(_head, Input() with { Person = PersonId.OfName("没有角色的人") })));
        Assert.Equal("account.reason", CodeOf(await SignAsync(_head, Input() with { Reason = "无" })));

        await using var db = _database.NewContext();
        var waiver = Value(await SignAsync(_head, Input()));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"insert into pair_waivers select gen_random_uuid(), 'X-1', department, person, person_name, 'handled-reviewed', reason, \"from\", until, signed from pair_waivers where number = {waiver.Number}"));
        Assert.Equal("SV001", refused.SqlState);
    }

    [Fact]
    public async Task What_the_head_has_ended_counts_no_longer_and_stays_listed()
    {
        const string Number = "XT-JH-2026-56";
        Value(await _site.City.WithAsync<DraftPlan, Result<AnnualPlan>>(draft => draft.ExecuteAsync(_planner, Number, 2026, "计划", [SmallCity.Task(1)], default)));
        var waiver = Value(await SignAsync(_head, Input()));
        Assert.Equal("account.reason", CodeOf(await EndAsync(_head, waiver.Id, "")));
        Assert.Equal("access.role", CodeOf(await EndAsync(_head with { IsChief = false }, waiver.Id, "新的人员到岗")));
        Value(await EndAsync(_head, waiver.Id, "新的人员到岗"));

        Assert.Equal("access.person", CodeOf(await StepAsync(_planner with { Role = Role.UnitHead }, Number, PlanStep.Review)));
        Assert.Equal("exception.over", CodeOf(await EndAsync(_head, waiver.Id, "新的人员到岗")));
        var board = Value(await _site.City.WithAsync<WaiverBoard, Result<WaiverBoardView>>(read => read.ReadAsync(_head, default)));
        Assert.Equal((0, false), (board.Open, Assert.Single(board.Lines).MayEnd));
        Assert.Contains("终止：新的人员到岗", board.Lines[0].Standing, StringComparison.Ordinal);

        await using var db = _database.NewContext();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"update pair_waivers set ended = null, ended_because = null"));
        Assert.Equal("SV001", refused.SqlState);
    }

    [Fact]
    public async Task A_role_is_not_granted_by_an_exception_that_was_ended()
    {
        var registrar = new GrantInput(SmallCity.Market, Role.Registrar, false, new(2026, 2, 10), new(2026, 6, 30), "潭市监人〔2026〕9号");
        var waiver = Value(await SignAsync(_head, Input() with { Pair = ExceptionPairs.RegisterAndPlan.Code }));
        Value(await EndAsync(_head, waiver.Id, "新的人员到岗"));

        Assert.Equal("grant.clash", CodeOf(await GrantAsync(registrar)));
    }

    [Fact]
    public async Task Six_months_are_the_longest()
    {
        Value(await SignAsync(_head, Input() with { Until = new(2026, 8, 1) }));
        Assert.Equal("exception.too-long", CodeOf(await SignAsync(_head, Input() with { Until = new(2026, 8, 2) })));
        Assert.Equal("exception.term", CodeOf(await SignAsync(_head, Input() with { Until = new(2026, 1, 31) })));
    }

    [Fact]
    public async Task The_keeper_of_a_register_plans_only_as_long_as_the_exception()
    {
        var registrar = new GrantInput(SmallCity.Market, Role.Registrar, false, new(2026, 2, 10), new(2026, 6, 30), "潭市监人〔2026〕9号");
        Assert.Equal("grant.clash", CodeOf(await GrantAsync(registrar)));
        Value(await SignAsync(_head, Input() with { Pair = ExceptionPairs.RegisterAndPlan.Code, Until = new(2026, 6, 30) }));

        Assert.Equal("grant.clash", CodeOf(await GrantAsync(registrar with { Until = null })));
        Assert.Equal("grant.clash", CodeOf(await GrantAsync(registrar with { Until = new(2026, 7, 1) })));
        Assert.Equal("grant.clash", CodeOf(await GrantAsync(registrar with { Role = Role.SystemAdministrator })));
        var granted = Value(await GrantAsync(registrar));

        await using var db = _database.NewContext();
        var line = await db.AuditEntries.OrderByDescending(entry => entry.Number).FirstAsync(entry => entry.Act == "授予角色");
        Assert.Contains("\"例外\":\"430300-SJ-LW-2026-001\"", line.Detail, StringComparison.Ordinal);
        Assert.Equal(new(2026, 6, 30), granted.Until);
    }

    [Fact]
    public async Task The_head_enters_it_on_the_page_and_the_list_says_what_never_is()
    {
        using var browser = new Browser(_site.Client.BaseAddress!);
        await browser.SignInAsync(_chief);
        var page = await browser.OpenAsync(Links.OfficeWaivers);
        Assert.Contains("办案和法制审核", page.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
        var person = page.QuerySelectorAll("#person option").Single(option => option.TextContent.StartsWith("吴乙", StringComparison.Ordinal)).GetAttribute("value")!;

        var endless = await browser.SendAsync(
            page, null, Links.OfficeWaivers, ("哪两步", ExceptionPairs.PlanDraftedAndReviewed.Code), ("由谁办理", person), ("理由", "计划编制人员休产假"));
        Assert.Contains("到哪一天为止", endless.QuerySelector(".field-wrong")!.TextContent, StringComparison.Ordinal);
        var done = await browser.SendAsync(
            page, null, Links.OfficeWaivers, ("哪两步", ExceptionPairs.PlanDraftedAndReviewed.Code), ("由谁办理", person), ("理由", "计划编制人员休产假"), ("至", "2026-06-30"));

        Assert.Contains("430300-SJ-LW-2026-001", done.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("现在有效的例外：1件", done.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var ended = await browser.SendAsync(done, "End", Links.OfficeWaivers, ("终止的理由", "新的计划编制人员已经到岗"));
        Assert.Contains("现在有效的例外：0件", ended.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("终止：新的计划编制人员已经到岗", ended.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private WaiverInput Input() => new(_planner.Id, ExceptionPairs.PlanDraftedAndReviewed.Code, "计划编制人员休产假", new(2026, 2, 1), new(2026, 6, 30));

    private Task<Result<PairWaiver>> SignAsync(Actor actor, WaiverInput input) =>
        _site.City.WithAsync<RegisterWaiver, Result<PairWaiver>>(register => register.ExecuteAsync(actor, input, default));

    private Task<Result<PairWaiver>> EndAsync(Actor actor, PairWaiverId id, string reason) =>
        _site.City.WithAsync<EndWaiver, Result<PairWaiver>>(end => end.ExecuteAsync(actor, id, reason, default));

    private Task<Result<RoleGrant>> GrantAsync(GrantInput input) =>
        _site.City.WithAsync<EnterGrant, Result<RoleGrant>>(enter => enter.ExecuteAsync(_staff.Security, _one.Account, input, default));

    private Task<Result<AnnualPlan>> StepAsync(Actor actor, string number, PlanStep step) =>
        _site.City.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance => advance.ExecuteAsync(actor, number, step, null, default));
}
