using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;

namespace Supervision.Api.Pages.Office;

/// <summary>A form of the office that comes without the token of a page of ours is refused before it is read, and leaves a line in the security log.</summary>
internal sealed class ForgedForm(NoteRefusal refusal, NoteStranger stranger) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext.Request;

        if (context.Result is IAntiforgeryValidationFailedResult && request.Path.StartsWithSegments(Links.Office, StringComparison.OrdinalIgnoreCase))
        {
            await NoteAsync(context.HttpContext);
        }

        await next();
    }

    private async Task NoteAsync(HttpContext context)
    {
        var problem = SignInProblems.FormNotOurs();

        if (OfficeActor.SessionOf(context) is { } session)
        {
            await refusal.ExecuteAsync(session, problem, context.RequestAborted);
            return;
        }

        await stranger.ExecuteAsync(SecurityEvent.Refused, $"{problem.Code}：{problem.Message}", SignInPlace.Of(context), context.RequestAborted);
    }
}
