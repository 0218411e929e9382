using System.Net;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>Who signs in, and everybody who does not: each is told in plain words, and nothing is written but a line in the security log.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private StaffedOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await StaffedOffice.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Whoever_signs_in_acts_under_his_name_until_he_signs_out()
    {
        var planner = await _office.Staff.WithRoleAsync("赵甲", Role.Planner);
        using var browser = _office.NewBrowser();

        var page = await browser.SignInAsync(planner);

        Assert.Equal(Links.Office, browser.At!.AbsolutePath);
        Assert.Contains("经办人：赵甲", page.QuerySelector(".actor")!.TextContent, StringComparison.Ordinal);
        var cookie = Assert.Single(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "office-session");
        Assert.True(cookie.HttpOnly);

        var me = await browser.OpenAsync(Links.OfficeMe);
        Assert.Contains("计划编制", me.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync(me, "Out", Links.OfficeMe);
        await browser.OpenAsync(Links.Office);
        Assert.Equal(Links.SignIn, browser.At!.AbsolutePath);
    }

    [Fact]
    public async Task What_was_wrong_is_never_said()
    {
        var planner = await _office.Staff.WithRoleAsync("赵乙", Role.Planner);
        using var browser = _office.NewBrowser();
        var before = await _office.Staff.CountAsync();

        var told = new[]
        {
            await WordsAsync(browser.SignInAsync("nobody", planner.Password, await planner.CodeAsync())),
            await WordsAsync(browser.SignInAsync(planner.LoginName, "wrong password here", planner.Code())),
            await WordsAsync(browser.SignInAsync(planner.LoginName, planner.Password, "000000")),
            await WordsAsync(browser.SignInAsync(planner.LoginName, "", "")),
        };

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("没有登录成功", Assert.Single(told.Distinct()), StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + told.Length, before.Sessions), await _office.Staff.CountAsync());
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var planner = await _office.Staff.WithRoleAsync("赵丙", Role.Planner);
        using var first = _office.NewBrowser();
        using var second = _office.NewBrowser();

        await first.SignInAsync(planner);
        var told = await WordsAsync(second.SignInAsync(planner.LoginName, planner.Password, planner.Code()));

        Assert.Contains("没有登录成功", told, StringComparison.Ordinal);
        Assert.Contains("动态口令不对或者已用过", (await _office.LastAsync(SecurityEvent.SignInFailed)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_failures_the_account_is_locked_for_a_quarter_of_an_hour()
    {
        var planner = await _office.Staff.WithRoleAsync("赵丁", Role.Planner);
        using var browser = _office.NewBrowser();

        for (var failure = 0; failure < Account.MostFailures; failure++)
        {
            await browser.SignInAsync(planner.LoginName, "wrong password here", "123456");
        }

        var locked = await WordsAsync(browser.SignInAsync(planner));
        Assert.Contains("没有登录成功", locked, StringComparison.Ordinal);
        Assert.Contains("锁定15分钟", (await _office.LastAsync(SecurityEvent.LockedOut)).Detail, StringComparison.Ordinal);

        _office.Site.City.Clock.Set(_office.Site.City.Clock.GetUtcNow() + Account.LockedFor);
        await browser.SignInAsync(planner);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(Links.Office, browser.At!.AbsolutePath);
    }

    [Fact]
    public async Task A_link_works_once_and_for_a_day()
    {
        var (used, _) = await _office.Staff.EnterAsync("钱甲");
        var (late, _) = await _office.Staff.EnterAsync("钱乙");
        using var browser = _office.NewBrowser();

        var page = await browser.OpenAsync(Links.SignInLink(used.Token));
        Assert.NotNull(page.QuerySelector("main svg path"));
        var secret = page.QuerySelector("#secret")!.TextContent;
        var code = OneTimeCode.At(Base32.Read(secret), DateTimeOffset.UtcNow);
        var weak = await browser.SendAsync(page, null, Links.SignInLink(used.Token), ("新密码", "short"), ("再填一次新密码", "short"), ("手机上现在显示", code));
        Assert.Contains("至少12个字符", weak.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(secret, weak.QuerySelector("#secret")!.TextContent);
        var done = await browser.SendAsync(
            weak, null, Links.SignInLink(used.Token), ("新密码", "four words in a row"), ("再填一次新密码", "four words in a row"), ("手机上现在显示", code));
        Assert.Contains("已设置", done.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);

        await RefusedLinkAsync(browser, used.Token);
        await RefusedLinkAsync(browser, "made-up");
        _office.Site.City.Clock.Set(_office.Site.City.Clock.GetUtcNow() + SignInLink.Lifetime);
        await RefusedLinkAsync(browser, late.Token);
    }

    [Fact]
    public async Task A_session_ends_with_what_it_rests_on()
    {
        await EndsAsync("孙甲", "账号已停用或者本人已离职", colleague => DoAsync<SuspendAccount, Account>(suspend =>
            suspend.ExecuteAsync(_office.Staff.Security, colleague.Account, false, "长期借调外单位", default)), byOthers: true);
        await EndsAsync("孙乙", "已经收回或者到期", colleague => WriteAsync(
            $"update role_grants set ended = confirmed, ended_because = '调离' where person = (select person from accounts where id = '{colleague.Account}')"));
        await EndsAsync("孙丙", "登录已结束", colleague => DoAsync<EndSessions, EndedSessions>(end =>
            end.ExecuteAsync(_office.Staff.Security, colleague.Account, "电脑遗失了", default)), byOthers: true);
    }

    [Fact]
    public async Task A_forged_token_opens_nothing()
    {
        using var browser = _office.NewBrowser();
        var before = await _office.Staff.CountAsync();
        browser.Cookies.Add(_office.Site.Client.BaseAddress!, new Cookie("office-session", "forged-token-of-somebody"));

        var page = await browser.OpenAsync(Links.OfficePlans);

        Assert.Equal(Links.SignIn, browser.At!.AbsolutePath);
        Assert.Contains("登录凭据无效", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _office.Staff.CountAsync());
        await browser.OpenAsync(Links.OfficePlans);
        Assert.Equal(before.Security + 1, (await _office.Staff.CountAsync()).Security);
    }

    [Fact]
    public async Task A_clock_that_went_back_and_an_idle_hour_end_a_session()
    {
        var planner = await _office.Staff.WithRoleAsync("李甲", Role.Planner);
        using var browser = _office.NewBrowser();
        var now = _office.Site.City.Clock.GetUtcNow();
        await browser.SignInAsync(planner);

        _office.Site.City.Clock.Set(now - TimeSpan.FromHours(1));
        var back = await browser.OpenAsync(Links.OfficePlans);
        _office.Site.City.Clock.Set(now + TimeSpan.FromMinutes(1));
        Assert.Contains("服务器的时间往回改过", back.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await browser.SignInAsync(planner);
        _office.Site.City.Clock.Set(now + TimeSpan.FromMinutes(20));
        await browser.OpenAsync(Links.OfficePlans);
        Assert.Equal(Links.OfficePlans, browser.At!.AbsolutePath);
        _office.Site.City.Clock.Set(now + TimeSpan.FromMinutes(51));
        var idle = await browser.OpenAsync(Links.OfficePlans);
        Assert.Contains("登录已超过时限", idle.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_another_was_shown_is_not_sent_by_him()
    {
        var first = await _office.Staff.WithRoleAsync("周甲", Role.Planner);
        var second = await _office.Staff.WithRoleAsync("周乙", Role.Planner);
        using var browser = _office.NewBrowser();
        await browser.SignInAsync(first);
        var page = await browser.OpenAsync(Links.OfficePlanDraft);
        await browser.SignInAsync(second);
        var before = await _office.Staff.CountAsync();

        var refused = await browser.SendAsync(page, "Draft", Links.OfficePlanDraft, ("计划编号", "XT-JH-2026-09"), ("年度", "2026"));

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("换了登录的人或者角色", refused.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _office.Staff.CountAsync());
    }

    [Fact]
    public async Task Who_is_not_signed_in_sends_nothing()
    {
        using var browser = _office.NewBrowser();

        using var answer = await browser.PostAsync(Links.OfficePlanDraft + "?handler=Draft", ("number", "X"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("请先登录", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_two_roles_chooses_one_and_a_closed_department_is_none()
    {
        var both = await _office.Staff.WithRoleAsync("吴甲", Role.Planner);
        await _office.Staff.GrantAsync(both, Role.Inspector);
        using var browser = _office.NewBrowser();

        var choice = await browser.SignInAsync(both);
        Assert.Equal(Links.OfficeRole, browser.At!.AbsolutePath);
        var other = choice.QuerySelectorAll("main label.choice").Single(label => label.TextContent.Contains("执法人员", StringComparison.Ordinal));
        var grant = other.QuerySelector("input")!.GetAttribute("value")!;
        ((AngleSharp.Html.Dom.IHtmlInputElement)other.QuerySelector("input")!).IsChecked = true;
        choice.QuerySelectorAll("main label.choice input").Where(box => box.GetAttribute("value") != grant).ToList()
            .ForEach(box => ((AngleSharp.Html.Dom.IHtmlInputElement)box).IsChecked = false);
        var office = await browser.SendAsync(choice, null, Links.OfficeRole);
        Assert.Contains("执法人员", office.QuerySelector(".actor")!.TextContent, StringComparison.Ordinal);

        await CloseAsync(new(2026, 1, 31));
        var closed = await browser.OpenAsync(Links.OfficePlans);
        Assert.Contains("部门已退出执法主体名录", closed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await CloseAsync(null);
    }

    private async Task CloseAsync(DateOnly? day)
    {
        await using var db = _office.NewOwnerContext();
        await db.Set<Department>().Where(one => one.Code == SmallCity.Market).ExecuteUpdateAsync(set => set.SetProperty(one => one.ListedTo, day));
    }

    private async Task EndsAsync(string name, string words, Func<Colleague, Task> ends, bool byOthers = false)
    {
        var colleague = await _office.Staff.WithRoleAsync(name, Role.Planner);
        using var browser = _office.NewBrowser();
        await browser.SignInAsync(colleague);
        await ends(colleague);

        var page = await browser.OpenAsync(Links.OfficePlans);

        Assert.Equal(Links.SignIn, browser.At!.AbsolutePath);
        Assert.Contains(byOthers ? "这次登录已经结束" : words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task RefusedLinkAsync(Browser browser, string token)
    {
        var page = await browser.OpenAsync(Links.SignInLink(token));
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("已经用过、已经过期", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task DoAsync<TCase, T>(Func<TCase, Task<Result<T>>> act) where TCase : notnull where T : notnull => Value(await _office.Site.City.WithAsync(act));

    private async Task WriteAsync(string sql)
    {
        await using var db = _office.NewContext();
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql));
    }

    private static async Task<string> WordsAsync(Task<AngleSharp.Html.Dom.IHtmlDocument> page) => (await page).QuerySelector(".problem")!.TextContent.Trim();
}
