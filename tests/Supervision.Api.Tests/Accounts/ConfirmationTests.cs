using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Plans;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>Who signs an act shows once more that it is him, in the form of the act, and writes nothing twice.</summary>
public sealed class ConfirmationTests : IAsyncLifetime
{
    private const string Number = "XT-JH-2026-77";
    private const string Page = "/office/plans/" + Number;

    private StaffedOffice _office = null!;

    public async ValueTask InitializeAsync()
    {
        _office = await StaffedOffice.OpenAsync();
        Value(await _office.Site.City.WithAsync<DraftPlan, Result<AnnualPlan>>(draft => draft.ExecuteAsync(SmallCity.Planner, Number, 2026, "计划", [SmallCity.Task(1)], default)));
        Value(await StepAsync(SmallCity.Lawyer, PlanStep.Review));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_signature_long_after_the_sign_in_asks_in_the_form_itself_and_then_acts()
    {
        var (head, browser) = await HeadAsync();
        using var signedIn = browser;
        var page = await browser.OpenAsync(Page);
        Assert.Null(page.QuerySelector(".confirm"));

        var refused = await browser.SendAsync(page, "Step", Page);

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("批准计划还须再次验证身份", refused.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        var asked = Assert.Single(refused.QuerySelectorAll(".confirm"));
        Assert.Equal("Approve", ((IHtmlInputElement)asked.Closest("form")!.QuerySelector("input[name=step]")!).Value);

        var wrong = await browser.SendAsync(refused, "Step", Page, ("密码", "wrong password here"), ("动态口令", "000000"));
        Assert.Contains("没有通过验证", wrong.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Single(wrong.QuerySelectorAll(".confirm"));
        Assert.DoesNotContain("wrong password here", wrong.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Null((await PlanAsync()).Approved);

        var done = await browser.SendAsync(wrong, "Step", Page, ("密码", head.Password), ("动态口令", await head.CodeAsync()));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("已办理", done.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("郑甲", (await PlanAsync()).Approved!.By.Person);
    }

    [Fact]
    public async Task Whoever_fails_five_times_is_signed_out_and_nothing_is_signed()
    {
        var (_, browser) = await HeadAsync();
        using var signedIn = browser;
        var page = await browser.SendAsync(await browser.OpenAsync(Page), "Step", Page);

        for (var failure = 0; failure < Account.MostFailures; failure++)
        {
            page = await browser.SendAsync(page, "Step", Page, ("密码", "wrong password here"), ("动态口令", "000000"));
        }

        await browser.OpenAsync(Page);
        Assert.Equal(Links.SignIn, browser.At!.AbsolutePath);
        Assert.Null((await PlanAsync()).Approved);
    }

    // Signed in longer ago than a confirmation holds.
    private async Task<(Colleague Head, Browser Browser)> HeadAsync()
    {
        var head = await _office.Staff.WithRoleAsync("郑甲", Role.Approver);
        var browser = _office.NewBrowser();
        await browser.SignInAsync(head);
        _office.Site.City.Clock.Set(_office.Site.City.Clock.GetUtcNow() + TimeSpan.FromMinutes(6));
        return (head, browser);
    }

    private Task<Result<AnnualPlan>> StepAsync(Actor actor, PlanStep step) =>
        _office.Site.City.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance => advance.ExecuteAsync(actor, Number, step, "同意", default));

    private async Task<AnnualPlan> PlanAsync()
    {
        await using var db = _office.NewContext();
        return await db.Plans.AsNoTracking().SingleAsync(plan => plan.Number == Number);
    }
}
