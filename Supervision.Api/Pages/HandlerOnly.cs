using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Supervision.Api.Pages;

/// <summary>A page answers what it has a handler for. Without this any other method, and any form of another name, would be shown the page as if all were well.</summary>
internal sealed class HandlerOnly : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;

        if (context.HandlerMethod is not null || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return next();
        }

        // Whoever says what went wrong says it to any method.
        context.Result = context.HandlerInstance is ITakesAnyForm ? new PageResult() : new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        return Task.CompletedTask;
    }
}
