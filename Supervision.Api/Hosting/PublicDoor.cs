using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Pages;
using Supervision.Api.Settings;

namespace Supervision.Api.Hosting;

/// <summary>
/// 公众网址: here the office does not exist. What is answered is decided by what was found for the address, after every way of writing an address
/// has become one; only what is for the public is, and the rest is answered as any address that leads nowhere.
/// </summary>
internal sealed class PublicDoor(RequestDelegate next)
{
    private const string PublicPages = "/Public/";

    public Task InvokeAsync(HttpContext context)
    {
        if (DoorOfConnection.Of(context) is not Door.Public || IsForPublic(context))
        {
            return next(context);
        }

        context.SetEndpoint(null);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsForPublic(HttpContext context)
    {
        if (IsBelowOffice(context.Request.Path))
        {
            return false;
        }

        // Nothing was found, or something that takes no such method: what says so knows nothing else.
        if (context.GetEndpoint() is not { Metadata.Count: > 0 } found)
        {
            return true;
        }

        return found.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? page.ViewEnginePath.StartsWith(PublicPages, StringComparison.Ordinal)
            : found.Metadata.GetMetadata<OpenToPublic>() is not null;
    }

    private static bool IsBelowOffice(PathString path)
    {
        var first = path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return first.Equals(Links.Office.TrimStart('/'), StringComparison.OrdinalIgnoreCase);
    }
}
