using Microsoft.AspNetCore.Mvc.Filters;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>
/// Before a page that shows or touches draws is answered, attempts that are overdue are made void, so that none looks as if it still stood
/// between two looks of the duty.
/// </summary>
public sealed class OverdueFirst(VoidUnopened lapse) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await lapse.ExecuteAsync(context.HttpContext.RequestAborted);
        await next();
    }
}
