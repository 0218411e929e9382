using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Supervision.Api.Accounts;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Accounts;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.EndToEnd.Tests.Pages;

namespace Supervision.EndToEnd.Tests.SignIns;

/// <summary>A key on a device, kept, shown and removed in a real browser, whose device is made by the browser itself.</summary>
public sealed class PasskeyTests(StaffedSite site, Browser browser) : IClassFixture<StaffedSite>, IClassFixture<Browser>
{
    private static readonly Dictionary<string, object> Device = new()
    {
        ["protocol"] = "ctap2",
        ["transport"] = "internal",
        ["hasResidentKey"] = true,
        ["hasUserVerification"] = true,
        ["isUserVerified"] = true,
        ["automaticPresenceSimulation"] = true,
    };

    [Fact]
    public async Task A_passkey_signs_in_and_confirms_until_it_is_removed()
    {
        var planner = await site.Staff.WithRoleAsync("吴甲", Role.Planner);
        var page = await SignedInAsync(planner);

        await page.GetByLabel("名称").FillAsync("办公室电脑");
        await ClickAsync(page, "登记通行密钥");
        await SaysAsync(page, "已登记");

        await ClickAsync(page, "退出");
        await ClickAsync(page, "用通行密钥登录");
        await page.WaitForURLAsync("**" + Links.Office);
        Assert.Contains("经办人：吴甲", await page.Locator(".actor").TextContentAsync(), StringComparison.Ordinal);

        site.City.Clock.Set(site.City.Clock.GetUtcNow() + TimeSpan.FromMinutes(6));
        await page.GotoAsync(Links.OfficeMe);
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "登记通行密钥" }).CountAsync());
        await page.GotoAsync(Links.OfficeConfirmFirst(Links.OfficeMe));
        await ClickAsync(page, "用通行密钥验证");
        await SaysAsync(page, "已再次验证身份");

        await ClickAsync(page, "删除通行密钥 办公室电脑");
        await SaysAsync(page, "已删除");
        await ClickAsync(page, "退出");
        await ClickAsync(page, "用通行密钥登录");
        Assert.Contains("通行密钥没有通过验证", await page.Locator(".problem").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_a_device_counts_once()
    {
        var planner = await site.Staff.WithRoleAsync("吴乙", Role.Planner);
        var page = await SignedInAsync(planner);
        await ClickAsync(page, "登记通行密钥");
        await SaysAsync(page, "已登记");
        await ClickAsync(page, "退出");

        var sent = await page.RunAndWaitForRequestAsync(
            () => ClickAsync(page, "用通行密钥登录"), request => request.Method == "POST" && request.Url.EndsWith("handler=Passkey", StringComparison.Ordinal));
        await page.WaitForURLAsync("**" + Links.Office);
        var before = await SessionsAsync();
        var again = await page.APIRequest.PostAsync(sent.Url, new()
        {
            DataString = sent.PostData!,
            Headers = new Dictionary<string, string> { ["content-type"] = "application/x-www-form-urlencoded", ["origin"] = site.Address },
        });

        Assert.Equal(403, again.Status);
        Assert.Contains("已经答过", await again.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await SessionsAsync());
    }

    [Fact]
    public async Task A_passkey_signs_an_act_in_its_own_form()
    {
        await SignedPlan.DraftAsync(site.City);
        var page = await SignedInAsync(await site.Staff.WithRoleAsync("吴丙", Role.Approver));
        await ClickAsync(page, "登记通行密钥");
        await SaysAsync(page, "已登记");
        site.City.Clock.Set(site.City.Clock.GetUtcNow() + TimeSpan.FromMinutes(6));

        await page.GotoAsync(Links.OfficePlan(SignedPlan.Number));
        await ClickAsync(page, "批准计划");
        Assert.Contains("批准计划还须再次验证身份", await page.Locator(".problem").TextContentAsync(), StringComparison.Ordinal);
        await ClickAsync(page, "用通行密钥验证并办理");
        await SaysAsync(page, "已办理");

        Assert.Equal("吴丙", await SignedPlan.ApprovedByAsync(site.City));
    }

    [Fact]
    public async Task A_device_of_somebody_else_does_not_confirm_and_a_suspended_holder_does_not_sign_in()
    {
        var first = await site.Staff.WithRoleAsync("吴丁", Role.Planner);
        var page = await SignedInAsync(first);
        await ClickAsync(page, "登记通行密钥");
        await SaysAsync(page, "已登记");
        await ClickAsync(page, "退出");
        await EnterAsync(page, await site.Staff.WithRoleAsync("吴戊", Role.Planner));

        await page.GotoAsync(Links.OfficeConfirmFirst(Links.OfficeMe));
        var before = await site.Staff.CountAsync();
        await ClickAsync(page, "用通行密钥验证");
        await page.Locator("[data-told]", new() { HasText = "这个账号还没有登记通行密钥" }).WaitForAsync();
        Assert.Equal(before.Sessions, (await site.Staff.CountAsync()).Sessions);

        DrawnCity.Value(await site.City.WithAsync<SuspendAccount, Result<Account>>(suspend =>
            suspend.ExecuteAsync(site.Staff.Security, first.Account, false, "长期借调到外单位工作", default)));
        await page.GotoAsync(Links.OfficeMe);
        await ClickAsync(page, "退出");
        await ClickAsync(page, "用通行密钥登录");
        Assert.Contains("这个账号已停用", await page.Locator(".problem").TextContentAsync(), StringComparison.Ordinal);
    }

    // With his device, at his own account.
    private async Task<IPage> SignedInAsync(Colleague colleague)
    {
        var page = await browser.OpenAsync(site.Address);
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = Device });
        await EnterAsync(page, colleague);
        return page;
    }

    private static async Task EnterAsync(IPage page, Colleague colleague)
    {
        await page.GotoAsync(Links.SignInFirst(Links.OfficeMe));
        await page.GetByLabel("登录名").FillAsync(colleague.LoginName);
        await page.GetByLabel("密码", new() { Exact = true }).FillAsync(colleague.Password);
        await page.GetByLabel("动态口令").FillAsync(await colleague.CodeAsync());
        await ClickAsync(page, "登录");
        await page.WaitForURLAsync("**" + Links.OfficeMe);
    }

    private static Task ClickAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task SaysAsync(IPage page, string words) => page.Locator(".said", new() { HasText = words }).WaitForAsync();

    private Task<int> SessionsAsync() => site.City.WithAsync<SupervisionDb, int>(db => db.OfficeSessions.CountAsync());
}
