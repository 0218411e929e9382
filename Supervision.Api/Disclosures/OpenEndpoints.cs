using Microsoft.AspNetCore.Http.HttpResults;
using Supervision.Api.Pages;
using Supervision.Core.Persistence;

namespace Supervision.Api.Disclosures;

/// <summary>Open data for programs.</summary>
internal static class OpenEndpoints
{
    public static void MapOpen(this IEndpointRouteBuilder app) => app.MapGet(Links.Changes, ChangesAsync).WithTags("Open");

    // A page of any other site may read it.
    private static async Task<JsonHttpResult<ChangePage>> ChangesAsync(
        PublicChanges changes, HttpContext http, CancellationToken cancel, long after = -1)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return TypedResults.Json(await changes.ReadAsync(after, cancel), Jsonb.Options);
    }
}
