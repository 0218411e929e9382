namespace Supervision.Api.Pages.Office;

/// <summary>Who has not said in whose name he acts is asked before anything he sends is read.</summary>
internal sealed class ActorFirst(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var acts = HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments(Links.Office, StringComparison.OrdinalIgnoreCase)
            && !request.Path.StartsWithSegments(Links.OfficeActor, StringComparison.OrdinalIgnoreCase);

        if (!acts || OfficeActor.Of(request) is not null)
        {
            return next(context);
        }

        context.Response.Redirect(Links.OfficeActorFirst(request.Path + request.QueryString));
        return Task.CompletedTask;
    }
}
