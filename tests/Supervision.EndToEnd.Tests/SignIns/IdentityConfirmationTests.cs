using Microsoft.Playwright;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Accounts;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.EndToEnd.Tests.Pages;

namespace Supervision.EndToEnd.Tests.SignIns;

/// <summary>Who signs an act may show the identity service anew who he is, with a second factor; what it only remembers counts for nothing.</summary>
public sealed class IdentityConfirmationTests(Browser chromium) : IAsyncLifetime, IClassFixture<Browser>
{
    private const string Known = "known";
    private const string WithFactor = "factor";
    private const string Remembered = "remembered";

    private IdentityStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await IdentityStage.OpenAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task The_service_asks_anew_and_then_the_session_is_confirmed()
    {
        await _stage.LinkedAsync("冯甲", Role.Approver, WithFactor);
        using var visitor = _stage.NewVisitor();
        await visitor.ByIdentityAsync(WithFactor);
        PassSixMinutes();
        await visitor.OpenAsync(Links.OfficeMe);
        Assert.Contains("要再次验证身份", visitor.Words, StringComparison.Ordinal);

        await visitor.OpenAsync(Links.SignInIdentityConfirm(Links.OfficeMe));
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
        await visitor.SendAsync(null, false, ("name", WithFactor), ("password", WithFactor + "-password"));

        Assert.Equal(Links.SignInArrived, visitor.At.AbsolutePath);
        await visitor.OpenAsync(Links.OfficeMe);
        Assert.Contains("解除统一身份认证", visitor.Words, StringComparison.Ordinal);
        Assert.Equal("统一身份认证", await _stage.LastAsync(SecurityEvent.Confirmed));
    }

    [Fact]
    public async Task Another_person_does_not_confirm_whoever_is_signed_in()
    {
        await _stage.LinkedAsync("陈甲", Role.Planner, WithFactor);
        await RefusedAsync(await SignedInAsync(await _stage.LinkedAsync("陈乙", Role.Planner, Known)), WithFactor, "认出的不是现在登录的人");
    }

    [Fact]
    public async Task A_service_that_only_remembers_him_does_not_confirm() =>
        await RefusedAsync(await SignedInAsync(await _stage.LinkedAsync("褚甲", Role.Planner, Remembered)), Remembered, "没有重新验证您是谁");

    [Fact]
    public async Task A_service_that_tells_of_no_second_factor_does_not_confirm() =>
        await RefusedAsync(await SignedInAsync(await _stage.LinkedAsync("卫甲", Role.Planner, Known)), Known, "没有验证第二因素");

    [Fact]
    public async Task An_act_is_signed_after_confirming_in_another_tab()
    {
        await SignedPlan.DraftAsync(_stage.City);
        await _stage.LinkedAsync("蒋甲", Role.Approver, WithFactor);
        var page = await chromium.OpenAsync(_stage.Office.Address.AbsoluteUri);
        await page.GotoAsync(Links.SignInFirst(Links.OfficePlan(SignedPlan.Number)));
        await page.GetByRole(AriaRole.Link, new() { Name = "用统一身份认证登录" }).ClickAsync();
        await AtTheServiceAsync(page);
        await page.WaitForURLAsync("**" + Links.OfficePlan(SignedPlan.Number));
        PassSixMinutes();

        await page.GetByRole(AriaRole.Button, new() { Name = "批准计划" }).ClickAsync();
        Assert.Equal(0, await page.GetByLabel("密码").CountAsync());
        var other = await page.Context.RunAndWaitForPageAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "在新标签页用统一身份认证验证" }).ClickAsync());
        await AtTheServiceAsync(other);
        await other.Locator(".said", new() { HasText = "已再次验证身份" }).WaitForAsync();
        Assert.Null(await SignedPlan.ApprovedByAsync(_stage.City));

        await page.GetByRole(AriaRole.Button, new() { Name = "验证并办理", Exact = true }).ClickAsync();
        await page.Locator(".said", new() { HasText = "已办理" }).WaitForAsync();
        Assert.Equal("蒋甲", await SignedPlan.ApprovedByAsync(_stage.City));
    }

    private static async Task AtTheServiceAsync(IPage page)
    {
        await page.GetByLabel("用户").FillAsync(WithFactor);
        await page.GetByLabel("密码").FillAsync(WithFactor + "-password");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }

    private async Task RefusedAsync(Visitor visitor, string user, string words)
    {
        using var signedIn = visitor;
        PassSixMinutes();
        var before = await _stage.Staff.CountAsync();

        await visitor.ByIdentityAsync(user, Links.SignInIdentityConfirm(Links.OfficeMe));

        Assert.Equal(Links.SignInArrived, visitor.At.AbsolutePath);
        await visitor.OpenAsync(visitor.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "继续").GetAttribute("href")!);
        Assert.Equal(Links.OfficeConfirm, visitor.At.AbsolutePath);
        Assert.Contains(words, visitor.Words, StringComparison.Ordinal);
        Assert.Contains(words, await _stage.LastAsync(SecurityEvent.ConfirmFailed), StringComparison.Ordinal);
        Assert.Equal((before.Audit, before.Security + 1, before.Sessions), await _stage.Staff.CountAsync());
        await visitor.OpenAsync(Links.OfficeMe);
        Assert.Contains("要再次验证身份", visitor.Words, StringComparison.Ordinal);
    }

    private async Task<Visitor> SignedInAsync(Colleague colleague)
    {
        var visitor = _stage.NewVisitor();
        await visitor.SignInAsync(colleague);
        return visitor;
    }

    private void PassSixMinutes() => _stage.City.Clock.Set(_stage.City.Clock.GetUtcNow() + TimeSpan.FromMinutes(6));
}
