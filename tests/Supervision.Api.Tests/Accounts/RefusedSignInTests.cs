using System.Net;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>What comes from nobody, from elsewhere or from who is no longer here: told in plain words, and a line stands in the security log.</summary>
public sealed class RefusedSignInTests : IAsyncLifetime
{
    private static readonly string Drafting = Links.OfficePlanDraft + "?handler=Draft";

    private readonly DatabaseFixture _database = new();
    private PageSite _site = null!;
    private Staff _staff = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _site = await PageSite.OpenAsync(_database.ConnectionString);
        _staff = new(_site.City);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_form_without_the_token_of_a_page_is_refused_and_noted_under_the_name_of_who_is_signed_in()
    {
        using var browser = NewBrowser();
        await browser.SignInAsync(await _staff.WithRoleAsync("赵甲", Role.Planner));
        var before = await _staff.CountAsync();

        using var answer = await browser.PostAsync(Drafting, ("number", "XT-JH-2026-09"), ("year", "2026"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有收下", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _staff.CountAsync());
        var noted = await LastAsync(SecurityEvent.Refused);
        Assert.Equal("赵甲", noted.Name);
        Assert.Contains("没有本系统页面的防伪标记", noted.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_without_the_token_of_a_page_is_refused_and_noted()
    {
        var planner = await _staff.WithRoleAsync("赵乙", Role.Planner);
        using var browser = NewBrowser();
        var before = await _staff.CountAsync();

        using var answer = await browser.PostAsync(
            Links.SignIn, ("loginName", planner.LoginName), ("password", planner.Password), ("code", await planner.CodeAsync()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _staff.CountAsync());
        Assert.Contains("没有本系统页面的防伪标记", (await LastAsync(SecurityEvent.Refused)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_sends_is_told_the_way_to_the_sign_in_and_noted()
    {
        using var browser = NewBrowser();
        var before = await _staff.CountAsync();

        using var answer = await browser.PostAsync(Drafting, ("number", "X"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("请先登录", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Links.SignIn}\"", page, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _staff.CountAsync());
    }

    [Fact]
    public async Task A_link_that_has_expired_or_never_was_is_noted()
    {
        var (late, _) = await _staff.EnterAsync("钱甲");
        _site.City.Clock.Set(_site.City.Clock.GetUtcNow() + SignInLink.Lifetime);
        using var browser = NewBrowser();
        var before = await _staff.CountAsync();

        var page = await browser.OpenAsync(Links.SignInLink(late.Token));
        await browser.OpenAsync(Links.SignInLink("made-up"));

        Assert.Contains("请找安全管理员重新发给", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 2, before.Sessions), await _staff.CountAsync());
        Assert.DoesNotContain("made-up", (await LastAsync(SecurityEvent.LinkRefused)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_two_tabs_two_people_do_not_sign_each_other_out()
    {
        using var browser = NewBrowser();
        await browser.SignInAsync(await _staff.WithRoleAsync("李甲", Role.Planner));
        var page = await browser.OpenAsync(Links.OfficeMe);
        await browser.SignInAsync(await _staff.WithRoleAsync("李乙", Role.Planner));
        var before = await _staff.CountAsync();

        var refused = await browser.SendAsync(page, "Everywhere", Links.OfficeMe);

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("换了登录的人或者角色", refused.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _staff.CountAsync());
        await browser.OpenAsync(Links.OfficeMe);
        Assert.Equal(Links.OfficeMe, browser.At!.AbsolutePath);
    }

    [Fact]
    public async Task Whoever_moves_to_another_department_acts_for_the_old_one_no_more()
    {
        var planner = await _staff.WithRoleAsync("孙甲", Role.Planner);
        using var browser = NewBrowser();
        await browser.SignInAsync(planner);
        var page = await browser.OpenAsync(Links.OfficePlanDraft);
        var old = await GrantOfAsync(planner);

        Value(await _site.City.WithAsync<EndGrant, Result<RoleGrant>>(end => end.ExecuteAsync(_staff.Security, old, "调到税务局工作", default)));
        var moved = Value(await _staff.EnterGrantAsync(planner, Role.Planner, department: SmallCity.Tax));
        var head = new Actor("税大", SmallCity.Tax, Role.Approver) { IsChief = true };
        Value(await _site.City.WithAsync<ConfirmGrant, Result<RoleGrant>>(confirm => confirm.ExecuteAsync(head, moved.Id, default)));
        var before = await _staff.CountAsync();

        var refused = await browser.SendAsync(page, "Draft", Links.OfficePlanDraft, ("计划编号", "XT-JH-2026-09"), ("年度", "2026"));
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Contains("登录已经失效", refused.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Sessions), ((await _staff.CountAsync()).Audit, (await _staff.CountAsync()).Sessions));
        Assert.Equal("孙甲", (await LastAsync(SecurityEvent.SessionRefused)).Name);

        var office = await browser.SignInAsync(planner);
        Assert.Contains("税务局", office.QuerySelector(".actor")!.TextContent, StringComparison.Ordinal);
    }

    private Browser NewBrowser() => new(_site.Client.BaseAddress!);

    private async Task<RoleGrantId> GrantOfAsync(Colleague colleague)
    {
        await using var db = _database.NewContext();
        var person = await db.Accounts.Where(one => one.Id == colleague.Account).Select(one => one.Person).SingleAsync();
        return (await db.RoleGrants.AsNoTracking().SingleAsync(grant => grant.Person == person)).Id;
    }

    private async Task<SecurityEntry> LastAsync(SecurityEvent happened)
    {
        await using var db = _database.NewContext();
        return await db.SecurityLog.AsNoTracking().Where(entry => entry.Event == happened).OrderByDescending(entry => entry.Number).FirstAsync();
    }
}
