using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Supervision.IdentityProvider;

/// <summary>Where people sign in here, and from where they are sent back.</summary>
internal static class Pages
{
    private const string Html = "text/html; charset=utf-8";

    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/connect/authorize", (Delegate)AuthorizeAsync);
        app.MapGet("/sign-in", ShowForm);
        app.MapPost("/sign-in", SignInAsync).DisableAntiforgery();
    }

    private static async Task<IResult> AuthorizeAsync(HttpContext context)
    {
        var cookie = await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var asked = context.GetOpenIddictServerRequest()!;

        var user = TestUser.Of(cookie.Principal?.Identity?.Name);

        if (user is null || (asked.HasPromptValue(PromptValues.Login) && user.Lie is not Lie.Remembered))
        {
            return Results.Redirect("/sign-in?back=" + Uri.EscapeDataString(context.Request.Path + Remembering(context.Request.Query)));
        }

        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, user.Subject);

        identity.SetClaim(Claims.AuthenticationTime, ShownAt(cookie.Principal!, user).ToUnixTimeSeconds());

        if (user.Method is { } method)
        {
            identity.SetClaim(Claims.AuthenticationMethodReference, method);
        }

        identity.SetScopes(asked.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static DateTimeOffset ShownAt(ClaimsPrincipal remembered, TestUser user)
    {
        var shown = DateTimeOffset.FromUnixTimeSeconds(long.Parse(remembered.FindFirst(Claims.AuthenticationTime)!.Value, CultureInfo.InvariantCulture));
        return user.Lie is Lie.Remembered ? shown - TimeSpan.FromHours(1) : shown;
    }

    // After somebody has shown anew who he is, it need not be asked again.
    private static QueryString Remembering(IQueryCollection query) =>
        QueryString.Create(query.Where(pair => pair.Key is not Parameters.Prompt and not Parameters.MaxAge));

    private static IResult ShowForm(string back) => Results.Content(
        $"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>统一身份认证</title></head><body><main>
        <form method="post" action="/sign-in?back={WebUtility.HtmlEncode(Uri.EscapeDataString(back))}">
        <label>用户 <input name="name"></label> <label>密码 <input name="password" type="password"></label> <button>登录</button>
        </form></main></body></html>
        """,
        Html);

    private static async Task<IResult> SignInAsync(HttpContext context, string back)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);

        if (TestUser.Find(form["name"], form["password"]) is not { } user)
        {
            return Results.Unauthorized();
        }

        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Claim[] claims = [new(ClaimTypes.Name, user.Name), new(Claims.AuthenticationTime, now)];
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new(identity));
        return Results.LocalRedirect(back);
    }
}
