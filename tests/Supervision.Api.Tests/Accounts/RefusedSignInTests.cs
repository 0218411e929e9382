using System.Net;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>What comes from nobody, from elsewhere or from who is no longer here: told in plain words, and a line stands in the security log.</summary>
public sealed class RefusedSignInTests : IAsyncLifetime
{
    private static readonly string Drafting = Links.OfficePlanDraft + "?handler=Draft";

    private StaffedOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await StaffedOffice.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_form_without_the_token_of_a_page_is_refused_and_noted_under_the_name_of_who_is_signed_in()
    {
        using var browser = _office.NewBrowser();
        await browser.SignInAsync(await _office.Staff.WithRoleAsync("赵甲", Role.Planner));
        var before = await _office.Staff.CountAsync();

        using var answer = await browser.PostAsync(Drafting, ("number", "XT-JH-2026-09"), ("year", "2026"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有收下", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _office.Staff.CountAsync());
        var noted = await _office.LastAsync(SecurityEvent.Refused);
        Assert.Equal("赵甲", noted.Name);
        Assert.Contains("没有本系统页面的防伪标记", noted.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_without_the_token_of_a_page_is_refused_and_noted()
    {
        var planner = await _office.Staff.WithRoleAsync("赵乙", Role.Planner);
        using var browser = _office.NewBrowser();
        var before = await _office.Staff.CountAsync();

        using var answer = await browser.PostAsync(
            Links.SignIn, ("loginName", planner.LoginName), ("password", planner.Password), ("code", await planner.CodeAsync()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _office.Staff.CountAsync());
        Assert.Contains("没有本系统页面的防伪标记", (await _office.LastAsync(SecurityEvent.Refused)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_sends_is_told_the_way_to_the_sign_in_and_noted()
    {
        using var browser = _office.NewBrowser();
        var before = await _office.Staff.CountAsync();

        using var answer = await browser.PostAsync(Drafting, ("number", "X"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("请先登录", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Links.SignIn}\"", page, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _office.Staff.CountAsync());
    }

    [Fact]
    public async Task A_link_that_has_expired_or_never_was_is_noted()
    {
        var (late, _) = await _office.Staff.EnterAsync("钱甲");
        _office.Site.City.Clock.Set(_office.Site.City.Clock.GetUtcNow() + SignInLink.Lifetime);
        using var browser = _office.NewBrowser();
        var before = await _office.Staff.CountAsync();

        var page = await browser.OpenAsync(Links.SignInLink(late.Token));
        await browser.OpenAsync(Links.SignInLink("made-up"));

        Assert.Contains("请找安全管理员重新发给", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 2, before.Sessions), await _office.Staff.CountAsync());
        Assert.DoesNotContain("made-up", (await _office.LastAsync(SecurityEvent.LinkRefused)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_two_tabs_two_people_do_not_sign_each_other_out()
    {
        using var browser = _office.NewBrowser();
        await browser.SignInAsync(await _office.Staff.WithRoleAsync("李甲", Role.Planner));
        var page = await browser.OpenAsync(Links.OfficeMe);
        await browser.SignInAsync(await _office.Staff.WithRoleAsync("李乙", Role.Planner));
        var before = await _office.Staff.CountAsync();

        var refused = await browser.SendAsync(page, "Everywhere", Links.OfficeMe);

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("换了登录的人或者角色", refused.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _office.Staff.CountAsync());
        await browser.OpenAsync(Links.OfficeMe);
        Assert.Equal(Links.OfficeMe, browser.At!.AbsolutePath);
    }

    [Fact]
    public async Task Whoever_moves_to_another_department_acts_for_the_old_one_no_more()
    {
        var planner = await _office.Staff.WithRoleAsync("孙甲", Role.Planner);
        using var browser = _office.NewBrowser();
        await browser.SignInAsync(planner);
        var page = await browser.OpenAsync(Links.OfficePlanDraft);
        var old = await GrantOfAsync(planner);

        Value(await _office.Site.City.WithAsync<EndGrant, Result<RoleGrant>>(end => end.ExecuteAsync(_office.Staff.Security, old, "调到税务局工作", default)));
        var moved = Value(await _office.Staff.EnterGrantAsync(planner, Role.Planner, department: SmallCity.Tax));
        var head = new Actor("税大", SmallCity.Tax, Role.Approver) { IsChief = true };
        Value(await _office.Site.City.WithAsync<ConfirmGrant, Result<RoleGrant>>(confirm => confirm.ExecuteAsync(head, moved.Id, default)));
        var before = await _office.Staff.CountAsync();

        var refused = await browser.SendAsync(page, "Draft", Links.OfficePlanDraft, ("计划编号", "XT-JH-2026-09"), ("年度", "2026"));
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Contains("登录已经失效", refused.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Sessions), ((await _office.Staff.CountAsync()).Audit, (await _office.Staff.CountAsync()).Sessions));
        Assert.Equal("孙甲", (await _office.LastAsync(SecurityEvent.SessionRefused)).Name);

        var office = await browser.SignInAsync(planner);
        Assert.Contains("税务局", office.QuerySelector(".actor")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<RoleGrantId> GrantOfAsync(Colleague colleague)
    {
        await using var db = _office.NewContext();
        var person = await db.Accounts.Where(one => one.Id == colleague.Account).Select(one => one.Person).SingleAsync();
        return (await db.RoleGrants.AsNoTracking().SingleAsync(grant => grant.Person == person)).Id;
    }
}
