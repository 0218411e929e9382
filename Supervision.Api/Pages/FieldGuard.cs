using Microsoft.AspNetCore.Mvc.Filters;

namespace Supervision.Api.Pages;

/// <summary>Holds every field of every form against its limits before the page reads them.</summary>
internal sealed class FieldGuard : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // The page that says what went wrong is shown in place of any other, whatever was sent there.
        if (context.HandlerInstance is not ITakesAnyForm && context.HttpContext.Request.HasFormContentType)
        {
            FieldLimits.Check(context.HttpContext.Request.Form, context.ModelState);
        }

        return next();
    }
}
