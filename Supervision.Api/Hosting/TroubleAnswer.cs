using System.Globalization;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>What is answered when a request cannot be answered as asked: a page for a reader, a problem in JSON for a program.</summary>
internal static class TroubleAnswer
{
    private const string ProblemJson = "application/problem+json; charset=utf-8";

    public static async Task WriteAsync(HttpContext context, int status, Problem problem, TimeSpan? comeAgainAfter = null)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";

        if (comeAgainAfter is { } pause)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        // An answer without content is made a page by whoever watches over the status.
        if (!IsForReader(context))
        {
            await context.Response.WriteAsJsonAsync(
                new { status, title = problem.Message, problem.Code, problem.Message }, options: null, ProblemJson, context.RequestAborted);
        }
    }

    private static bool IsForReader(HttpContext context) =>
        context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<ActionDescriptor>() is PageActionDescriptor;
}
