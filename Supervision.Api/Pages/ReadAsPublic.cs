using Supervision.Api.Access;

namespace Supervision.Api.Pages;

/// <summary>
/// 公众浏览: what is only read outside the office is read by the login of the public, whose rights end at what everybody may know. Whoever sends
/// a code is answered by the program, which holds it against the codes that nobody reads.
/// </summary>
internal sealed class ReadAsPublic(RequestDelegate next, CurrentSession current)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsForPublic(context))
        {
            current.BeginPublic();
        }

        return next(context);
    }

    private static bool IsForPublic(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(Links.Office, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var isOnlyRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return isOnlyRead && context.GetEndpoint()?.Metadata.GetMetadata<ReadByProgramAttribute>() is null;
    }
}
