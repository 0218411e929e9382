using Microsoft.AspNetCore.Mvc.Filters;
using Supervision.Api.Submissions;
using Supervision.Core.Persistence;

namespace Supervision.Api.Pages;

/// <summary>A form sent twice, by a double click or by going back, acts once; the second time its page says what the first time did.</summary>
internal sealed class OnceOnly(ActedForms forms) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (http, cancel) = (context.HttpContext, context.HttpContext.RequestAborted);

        if (context.HandlerInstance is not IOncePage page || !http.Request.HasFormContentType
            || SubmissionId.Of(http.Request, http.Request.Form, page.Sender) is not { } id)
        {
            await next();
            return;
        }

        if (await forms.FindAsync(id, cancel) is { } before)
        {
            context.Result = await page.TellAgainAsync(before, cancel);
            return;
        }

        forms.Begin(id);
        var executed = await next();

        if (executed.Exception is null && page.Done is { } done)
        {
            await forms.SayAsync(done, CancellationToken.None);
            return;
        }

        // What stood in the way may be that the same form was just acted on.
        if (!(executed.Exception is { } failed && DatabaseAway.Is(failed)) && await forms.FindAsync(id, cancel) is { } meanwhile)
        {
            context.ModelState.Clear();
            executed.ExceptionHandled = true;
            executed.Result = await page.TellAgainAsync(meanwhile, cancel);
        }
    }
}
