using Microsoft.Extensions.Primitives;
using Supervision.Api.Pages;
using Supervision.Api.Settings;

namespace Supervision.Api.Hosting;

/// <summary>What every answer tells the browser not to do, whatever else it says. Nothing on a page runs or looks as no file of ours says.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // What the phones of the officers and passkeys need is for the office.
    private const string OfficeMay = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
    private const string PublicMay = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        // At the very end: an answer that went wrong is cleared on the way.
        context.Response.OnStarting(Write, context);
        return next(context);
    }

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = DoorOfConnection.Of(context) is Door.Public ? PublicMay : OfficeMay;

        // No copy of the office stays on the way or in the browser of the next one.
        if (context.Request.Path.StartsWithSegments(Links.Office, StringComparison.OrdinalIgnoreCase) && StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
