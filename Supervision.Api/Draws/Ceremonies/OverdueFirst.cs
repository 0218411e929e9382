using Microsoft.AspNetCore.Mvc.Filters;
using Supervision.Api.Access;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>
/// Before a page that shows or touches draws is answered, attempts that are overdue are made void, so that none looks as if it still stood
/// between two looks of the duty.
/// </summary>
public sealed class OverdueFirst(IServiceScopeFactory scopes, CurrentSession current) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await current.AsProgramAsync(() => LapseAsync(context.HttpContext.RequestAborted));
        await next();
    }

    // In a scope of its own: whoever reads the page may not be one who writes.
    private async Task<bool> LapseAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VoidUnopened>().ExecuteAsync(cancel);
        return true;
    }
}
