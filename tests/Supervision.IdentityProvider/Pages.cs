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

        if (TestUser.Of(cookie.Principal?.Identity?.Name) is not { } user)
        {
            return Results.Redirect("/sign-in?back=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        }

        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, user.Subject);

        if (user.Method is { } method)
        {
            identity.SetClaim(Claims.AuthenticationMethodReference, method);
        }

        identity.SetScopes(asked.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

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

        var identity = new ClaimsIdentity([new(ClaimTypes.Name, user.Name)], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new(identity));
        return Results.LocalRedirect(back);
    }
}
