using System.Net;
using Supervision.Api.Accounts.SignIns;

namespace Supervision.Api.Pages.Office;

/// <summary>
/// 演示库: there people are only named and nobody signs in, so the office pages answer only to this machine, asked for by one of its own names.
/// Where people sign in, the office is open to whoever reaches its address.
/// </summary>
public sealed class LoopbackOnly(RequestDelegate next)
{
    private const string OldProtocol = "HTTP/1.0";

    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP"];

    private const string Refusal = """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>演示的办公页面只能在本机打开</title><link rel="stylesheet" href="/site.css"></head>
        <body><main id="main"><h1>演示的办公页面只能在本机打开</h1>
        <p>这是演示库，写明是谁就可以办理，不用登录，所以只接受运行本系统的那台机器自己的访问。请在那台机器上打开，地址写作 127.0.0.1。正式的数据库要登录，没有这个限制。</p>
        <p><a href="/">查看公开页面</a></p></main></body></html>
        """;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Links.Office, StringComparison.OrdinalIgnoreCase) || IsOwn(context) || !IsDemonstration(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Refusal, context.RequestAborted);
    }

    private static bool IsDemonstration(HttpContext context) => context.RequestServices.GetRequiredService<OpenSampleSession>().IsAllowed;

    // The name is asked as well: a foreign page may point a name of its own at this machine. A proxy in between is refused too, also one that says
    // nothing of itself: as they come they speak a form of the protocol that no browser speaks.
    private static bool IsOwn(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && request.Host.Host is "127.0.0.1" or "localhost" or "[::1]"
            && request.Protocol != OldProtocol && !request.Headers.Keys.Any(OfProxy);
    }

    private static bool OfProxy(string header) =>
        ProxyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase);
}
