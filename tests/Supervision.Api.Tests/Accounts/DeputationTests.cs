using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Access.Table;
using Supervision.Api.Accounts.Deputations;
using Supervision.Api.Pages;
using Supervision.Api.Plans;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>A deputy acts by a document, in the acts it names, once he has accepted it, and counts as both persons.</summary>
public sealed class DeputationTests : IAsyncLifetime
{
    private const string Document = "潭市监授〔2026〕5号";
    private const string Number = "XT-JH-2026-88";
    private const string Page = "/office/plans/" + Number;

    private readonly DatabaseFixture _database = new();
    private PageSite _site = null!;
    private Staff _staff = null!;
    private Colleague _chief = null!;
    private Colleague _second = null!;
    private Actor _head = null!;
    private Actor _deputy = null!;
    private RoleGrantId _grant;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _site = await PageSite.OpenAsync(_database.ConnectionString);
        _staff = new(_site.City);
        _chief = await _staff.WithRoleAsync("郑甲", Role.Approver, isChief: true);
        _second = await _staff.WithRoleAsync("吴乙", Role.Archivist);
        (_head, _grant) = await _staff.ActorAsync(_chief);
        (_deputy, _) = await _staff.ActorAsync(_second);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_deputy_signs_in_the_name_of_the_head_and_is_out_when_it_ends()
    {
        await DraftAsync(Number, SmallCity.Planner);
        var deputation = await AcceptedAsync([PlanActs.Approve.Code]);
        using var browser = new Browser(_site.Client.BaseAddress!);

        var choice = await browser.SignInAsync(_second);
        Assert.Equal(Links.OfficeRole, browser.At!.AbsolutePath);
        var office = await browser.SendAsync(choice, null, Links.OfficeRole, ("代理郑甲", "deputation-" + deputation));
        Assert.Contains($"吴乙代理郑甲（{Document}）", office.QuerySelector(".actor")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await browser.OpenAsync(Links.OfficeMe)).QuerySelector($"main a[href='{Links.OfficeRole}']"));
        var done = await browser.SendAsync(await browser.OpenAsync(Page), "Step", Page);
        Assert.Contains($"吴乙代理郑甲（{Document}）", done.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await using var db = _database.NewContext();
        var approved = (await db.Plans.AsNoTracking().SingleAsync(plan => plan.Number == Number)).Approved!.By;
        Assert.Equal($"吴乙代理郑甲（{Document}）", approved.Signature);
        Assert.Equal((_deputy.Id, (PersonId?)_head.Id), (approved.Id, approved.StandsInFor));
        var line = await db.AuditEntries.Where(entry => entry.Act == "批准计划").OrderByDescending(entry => entry.Number).FirstAsync();
        Assert.Contains($"\"代理\":\"代理郑甲（{Document}）\"", line.Detail, StringComparison.Ordinal);

        Value(await _site.City.WithAsync<EndDeputation, Result<Deputation>>(end => end.ExecuteAsync(_head, deputation, "已经回来上班", default)));
        var closed = await browser.OpenAsync(Links.OfficePlans);
        Assert.Equal(Links.SignIn, browser.At!.AbsolutePath);
        Assert.Contains("登录已经结束", closed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deputy_counts_as_both_persons()
    {
        await AcceptedAsync([PlanActs.Approve.Code]);
        var asDeputy = AsDeputy();
        await DraftAsync("XT-JH-2026-86", _deputy with { Role = Role.Planner });
        await DraftAsync("XT-JH-2026-87", _head with { Role = Role.Planner, IsChief = false });

        Assert.Equal("编制由吴乙办理，批准计划须由另一人办理。", await RefusedAsync(asDeputy, "XT-JH-2026-86"));
        Assert.Equal("编制由郑甲办理，批准计划须由另一人办理。", await RefusedAsync(asDeputy, "XT-JH-2026-87"));
        Assert.Equal(
            $"审核计划须由法制审核或者承办机构负责人办理，吴乙的角色是“主要负责人”。请由法制审核或者承办机构负责人办理。",
            await RefusedAsync(asDeputy, "XT-JH-2026-86", PlanStep.Review));
    }

    [Fact]
    public async Task Ninety_days_are_the_longest()
    {
        Assert.Equal("", await TryAsync(Input() with { Until = new(2026, 5, 1) }));
        Assert.Equal("deputation.too-long", await TryAsync(Input() with { Until = new(2026, 5, 2) }));
        Assert.Equal("deputation.term", await TryAsync(Input() with { Until = new(2026, 1, 31) }));
    }

    [Fact]
    public async Task What_is_never_deputised_is_refused_when_it_is_written()
    {
        var lawyer = await _staff.WithRoleAsync("钱丙", Role.LegalReviewer);
        var (reviewer, review) = await _staff.ActorAsync(lawyer);
        var officer = await _staff.ActorAsync(await _staff.WithRoleAsync("孙丁", Role.Inspector));
        var security = await _staff.ActorAsync(await _staff.WithRoleAsync("李戊", Role.SecurityAdministrator));
        var adopt = Input() with { Acts = [ListActs.Adopt.Code] };

        Assert.Equal("deputation.never", await TryAsync(adopt));
        Assert.Equal("", await TryAsync(adopt with { IsInCharge = true }));
        Assert.Equal("deputation.clash", await TryAsync(Input() with { Deputy = reviewer.Id }));
        Assert.Equal("deputation.qualification", await TryAsync(reviewer, review, Input() with { Acts = [CaseActs.Review.Code] }));
        Assert.Equal("deputation.never", await TryAsync(officer.Actor, officer.Grant, Input() with { Acts = [CheckActs.Start.Code] }));
        Assert.Equal("access.role", await TryAsync(security.Actor, security.Grant, Input()));
        Assert.Equal("deputation.role", await TryAsync(_head, security.Grant, Input()));
        Assert.Equal("deputation.own", await TryAsync(Input() with { Deputy = _head.Id }));
        Assert.Equal("deputation.deputy", await TryAsync(Input() with { Deputy = PersonId.OfName("别处的人") }));
        Assert.Equal("deputation.document", await TryAsync(Input() with { Document = " " }));
        Assert.Equal("deputation.acts", await TryAsync(Input() with { Acts = [] }));
    }

    [Fact]
    public async Task It_is_accepted_by_the_deputy_alone_and_never_passed_on()
    {
        var deputation = Value(await EnterAsync(_head, _grant, Input() with { Acts = [PlanActs.Approve.Code] }));
        Assert.Equal("access.relation", CodeOf(await AcceptAsync(_head, deputation.Id)));
        Value(await AcceptAsync(_deputy, deputation.Id));
        Assert.Equal("deputation.accepted", CodeOf(await AcceptAsync(_deputy, deputation.Id)));
        Assert.Equal("access.role", CodeOf(await EnterAsync(AsDeputy(), _grant, Input())));

        // By the database as well, whatever the program says.
        var other = Value(await EnterAsync(_head, _grant, Input() with { Document = "潭市监授〔2026〕6号" }));
        await using var db = _database.NewContext();
        await RefusedByGuardAsync(db, $"update deputations set accepted = entered where id = '{other.Id}'");
        await RefusedByGuardAsync(db, $"update deputations set until = until + 1 where id = '{other.Id}'", "42501");
        await RefusedByGuardAsync(db, $"update deputations set accepted = jsonb_set(accepted, '{{by,person}}', '\"别人\"') where id = '{deputation.Id}'");
    }

    [Fact]
    public async Task The_pages_carry_it_from_the_head_to_the_deputy()
    {
        await _staff.WithRoleAsync("李戊", Role.SecurityAdministrator);
        using var head = new Browser(_site.Client.BaseAddress!);
        await head.SignInAsync(_chief);
        var list = await head.OpenAsync(Links.OfficeDeputations);
        Assert.Contains("郑甲：主要负责人", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = await head.OpenAsync(Links.OfficeDeputise(_grant));
        var deputy = form.QuerySelectorAll("#deputy option").Single(option => option.TextContent.StartsWith("吴乙", StringComparison.Ordinal)).GetAttribute("value")!;
        Assert.DoesNotContain(form.QuerySelectorAll("#deputy option"), option => option.TextContent.StartsWith("李戊", StringComparison.Ordinal));
        var endless = await head.SendAsync(form, null, Links.OfficeDeputise(_grant), ("代理人", deputy), ("授权书文号", Document), ("批准计划", PlanActs.Approve.Code));
        Assert.Contains("到哪一天为止", endless.QuerySelector(".field-wrong")!.TextContent, StringComparison.Ordinal);
        var wrong = await head.SendAsync(form, null, Links.OfficeDeputise(_grant), ("代理人", deputy), ("授权书文号", Document), ("至", "2026-12-31"), ("批准计划", PlanActs.Approve.Code));
        Assert.Contains("最长90天", wrong.QuerySelector(".field-wrong")!.TextContent, StringComparison.Ordinal);
        var entered = await head.SendAsync(wrong, null, Links.OfficeDeputise(_grant), ("至", "2026-04-30"));
        Assert.Contains("待吴乙接受", entered.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);

        using var browser = new Browser(_site.Client.BaseAddress!);
        await browser.SignInAsync(_second);
        var accepted = await browser.SendAsync(await browser.OpenAsync(Links.OfficeDeputations), "Accept", Links.OfficeDeputations);
        Assert.Contains("已接受", accepted.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        var ended = await browser.SendAsync(accepted, "End", Links.OfficeDeputations, ("终止的理由", "本人将外出学习"));
        Assert.Contains("已由吴乙终止", ended.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Actor AsDeputy() =>
        _head with { Person = _deputy.Person, Id = _deputy.Id, Account = _deputy.Account, StandsInFor = _head.Id, StandsInName = "郑甲", StandsInBy = Document };

    private DeputationInput Input() => new(_deputy.Id, [PlanActs.Approve.Code], false, Document, new(2026, 2, 1), new(2026, 4, 30));

    private async Task<DeputationId> AcceptedAsync(IReadOnlyList<string> acts)
    {
        var entered = Value(await EnterAsync(_head, _grant, Input() with { Acts = acts }));
        return Value(await AcceptAsync(_deputy, entered.Id)).Id;
    }

    private Task<string> TryAsync(DeputationInput input) => TryAsync(_head, _grant, input);

    private async Task<string> TryAsync(Actor actor, RoleGrantId grant, DeputationInput input) => (await EnterAsync(actor, grant, input)).Match(_ => "", problem => problem.Code);

    private Task<Result<Deputation>> EnterAsync(Actor actor, RoleGrantId grant, DeputationInput input) =>
        _site.City.WithAsync<Deputise, Result<Deputation>>(deputise => deputise.ExecuteAsync(actor, grant, input, default));

    private Task<Result<Deputation>> AcceptAsync(Actor actor, DeputationId id) =>
        _site.City.WithAsync<AcceptDeputation, Result<Deputation>>(accept => accept.ExecuteAsync(actor, id, default));

    private async Task DraftAsync(string number, Actor planner)
    {
        Value(await _site.City.WithAsync<DraftPlan, Result<AnnualPlan>>(draft => draft.ExecuteAsync(planner, number, 2026, "计划", [SmallCity.Task(1)], default)));
        Value(await _site.City.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance => advance.ExecuteAsync(SmallCity.Lawyer, number, PlanStep.Review, null, default)));
    }

    private async Task<string> RefusedAsync(Actor actor, string number, PlanStep step = PlanStep.Approve) =>
        (await _site.City.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance => advance.ExecuteAsync(actor, number, step, null, default)))
            .Match(_ => "", problem => problem.Message);

    private static async Task RefusedByGuardAsync(SupervisionDb db, string sql, string state = "SV001")
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));
        Assert.Equal(state, refused.SqlState);
    }
}
