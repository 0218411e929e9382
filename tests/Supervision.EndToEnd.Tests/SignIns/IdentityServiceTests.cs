using System.Net;
using Supervision.Api.Accounts;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Accounts;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.EndToEnd.Tests.Pages;

namespace Supervision.EndToEnd.Tests.SignIns;

/// <summary>Sign-in by the office's own identity service: a real one, in a process of its own.</summary>
public sealed class IdentityServiceTests(Browser chromium) : IAsyncLifetime, IClassFixture<Browser>
{
    private const string Known = "known";
    private const string WithFactor = "factor";
    private const string Stranger = "stranger";

    private IdentityStage _stage = null!;

    private Staff Staff => _stage.Staff;

    public async ValueTask InitializeAsync() => _stage = await IdentityStage.OpenAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Whoever_has_linked_his_account_signs_in_by_the_identity_service_and_out_again()
    {
        var planner = await Staff.WithRoleAsync("赵甲", Role.Planner);
        using var home = _stage.NewVisitor();
        await home.SignInAsync(planner);
        await home.ByIdentityAsync(Known, Links.SignInIdentityLink);
        await home.OpenAsync(Links.OfficeMe);
        Assert.Contains("已关联：http://localhost", home.Words, StringComparison.Ordinal);

        using var visitor = _stage.NewVisitor();
        await visitor.ByIdentityAsync(Known);
        Assert.Equal(Links.SignInArrived, visitor.At.AbsolutePath);
        await visitor.OpenAsync(Links.OfficeMe);
        Assert.Contains("经办人：赵甲", visitor.Page.QuerySelector(".actor")!.TextContent, StringComparison.Ordinal);

        // The service says nothing of a second factor: before anything is signed the one-time code is asked for.
        Assert.Contains("要再次验证身份", visitor.Words, StringComparison.Ordinal);
        await visitor.OpenAsync(Links.OfficeConfirm);
        Assert.DoesNotContain("密码", visitor.Page.QuerySelectorAll("main label").Select(label => label.TextContent));
        await visitor.SendAsync(null, false, ("code", "000000"));
        Assert.Contains("没有通过验证", visitor.Words, StringComparison.Ordinal);
        await visitor.SendAsync(null, false, ("code", await planner.CodeAsync()));
        await visitor.OpenAsync(Links.OfficeMe);
        Assert.Contains("解除统一身份认证", visitor.Words, StringComparison.Ordinal);

        await visitor.SendAsync("Out", false);
        await visitor.OpenAsync(Links.Office);
        Assert.Equal(Links.SignIn, visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task A_stranger_is_told_so_and_a_line_stands_in_the_security_log()
    {
        using var visitor = _stage.NewVisitor();
        var before = await Staff.CountAsync();

        await visitor.ByIdentityAsync(Stranger);

        Assert.Equal(Links.SignIn, visitor.At.AbsolutePath);
        Assert.Contains("还没有关联账号", visitor.Words, StringComparison.Ordinal);
        Assert.Contains("subject-of-stranger", await _stage.LastAsync(SecurityEvent.SignInFailed), StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await Staff.CountAsync());
    }

    [Fact]
    public async Task An_answer_counts_once_and_only_for_whoever_asked()
    {
        await _stage.LinkedAsync("钱甲", Role.Planner, Known);
        using var first = _stage.NewVisitor();
        using var second = _stage.NewVisitor();
        using var nobody = _stage.NewVisitor();
        await first.ByIdentityAsync(Known);
        await second.ByIdentityAsync(Known, stopsBeforeAnswer: true);
        var (used, open) = (first.Answer!, second.Answer!);
        var before = await Staff.CountAsync();

        await RefusedAsync(first, used);
        await RefusedAsync(nobody, open);
        await RefusedAsync(second, new(open.AbsoluteUri.Replace("state=", "state=x", StringComparison.Ordinal)));
        Assert.Equal((before.Audit, before.Security + 3, before.Sessions), await Staff.CountAsync());

        // The code of another question: what proves it is not here.
        using var third = _stage.NewVisitor();
        await third.ByIdentityAsync(Known, stopsBeforeAnswer: true);
        await RefusedAsync(third, new(new Uri(open, Links.SignInAnswer), $"?code={Of(open, "code")}&state={Of(third.Answer!, "state")}"));
        Assert.Equal(before.Sessions, (await Staff.CountAsync()).Sessions);

        // A code that was taken already, for a question that is still open.
        await third.ByIdentityAsync(Known, stopsBeforeAnswer: true);
        await RefusedAsync(third, new(new Uri(open, Links.SignInAnswer), $"?code={Of(used, "code")}&state={Of(third.Answer!, "state")}"));
        Assert.Equal(before.Sessions, (await Staff.CountAsync()).Sessions);
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("nonce")]
    [InlineData("audience")]
    public async Task What_another_service_says_or_what_is_said_to_another_signs_nobody_in(string user)
    {
        await _stage.LinkedAsync("郑甲", Role.Planner, user);
        using var visitor = _stage.NewVisitor();
        var before = await Staff.CountAsync();

        await visitor.ByIdentityAsync(user);

        Assert.Equal(Links.SignIn, visitor.At.AbsolutePath);
        Assert.Contains("没有通过核对", visitor.Words, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await Staff.CountAsync());
        Assert.Contains("没有通过核对", await _stage.LastAsync(SecurityEvent.SignInFailed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_left_stays_out()
    {
        var left = await _stage.LinkedAsync("王甲", Role.Planner, Known);
        DrawnCity.Value(await _stage.City.WithAsync<RegisterLeaving, Result<Person>>(leave =>
            leave.ExecuteAsync(Staff.Security, left.Account, "调到外地工作，已办手续", default)));
        using var visitor = _stage.NewVisitor();
        var before = await Staff.CountAsync();

        await visitor.ByIdentityAsync(Known);

        Assert.Contains("已离职", visitor.Words, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await Staff.CountAsync());
    }

    [Fact]
    public async Task What_the_service_says_of_a_second_factor_counts_where_the_office_takes_it_and_a_suspended_account_stays_out()
    {
        var head = await _stage.LinkedAsync("孙甲", Role.Approver, WithFactor);
        using var visitor = _stage.NewVisitor();
        await visitor.ByIdentityAsync(WithFactor);
        await visitor.OpenAsync(Links.OfficeMe);
        Assert.Contains("解除统一身份认证", visitor.Words, StringComparison.Ordinal);

        DrawnCity.Value(await _stage.City.WithAsync<SuspendAccount, Result<Account>>(suspend =>
            suspend.ExecuteAsync(Staff.Security, head.Account, false, "长期借调到外单位工作", default)));
        var before = await Staff.CountAsync();
        using var again = _stage.NewVisitor();
        await again.ByIdentityAsync(WithFactor);

        Assert.Contains("已停用", again.Words, StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await Staff.CountAsync());
    }

    [Fact]
    public async Task A_service_that_is_away_is_told_in_words()
    {
        await using var alone = await IdentityOffice.OpenAsync(_stage.City, _stage.Connection, isThere: false);
        using var visitor = new Visitor(alone.Address);
        await visitor.OpenAsync(Links.SignInIdentity);
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Contains("连接不上", visitor.Words, StringComparison.Ordinal);

        using var late = _stage.NewVisitor();
        await late.ByIdentityAsync(Known, stopsBeforeAnswer: true);
        await _stage.Office.StopServiceAsync();
        await late.OpenAsync(late.Answer!.AbsoluteUri);
        Assert.Contains("连接不上", late.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_comes_from_the_other_site_is_signed_in()
    {
        await _stage.LinkedAsync("周甲", Role.Planner, Known);
        var page = await chromium.OpenAsync(_stage.Office.Address.AbsoluteUri);
        await page.GotoAsync(Links.SignInFirst(Links.OfficePlans));

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "用统一身份认证登录" }).ClickAsync();
        await page.GetByLabel("用户").FillAsync(Known);
        await page.GetByLabel("密码").FillAsync(Known + "-password");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "登录" }).ClickAsync();

        await page.WaitForURLAsync("**" + Links.OfficePlans);
        Assert.Contains("经办人：周甲", await page.Locator(".actor").TextContentAsync(), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(Visitor visitor, Uri answer)
    {
        await visitor.OpenAsync(answer.AbsoluteUri);
        Assert.Equal(Links.SignIn, visitor.At.AbsolutePath);
        Assert.Contains("没有通过核对", visitor.Words, StringComparison.Ordinal);
    }

    private static string Of(Uri address, string name) =>
        address.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
}
