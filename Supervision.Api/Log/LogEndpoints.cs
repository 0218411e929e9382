using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Supervision.Api.Pages;
using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>The log for programs: its static files by C2SP tlog-tiles, and proofs for those who do not want to compute them.</summary>
internal static class LogEndpoints
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Bytes = "application/octet-stream";
    private const string Now = "no-store";
    private const string ForEver = "public, max-age=31536000, immutable";
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapLog(this IEndpointRouteBuilder app)
    {
        var log = app.MapGroup(Links.Log).WithTags("Log").AddEndpointFilter(OpenToAllSitesAsync);
        log.MapMethods("/checkpoint", Reading, CheckpointAsync);
        log.MapMethods("/key", Reading, Key);
        log.MapMethods("/key-changes", Reading, KeyChangesAsync);
        log.MapMethods("/tile/{**place}", Reading, TileAsync);
        log.MapMethods("/record/{**place}", Reading, RecordAsync);

        var proofs = app.MapGroup("/api/log").WithTags("Log").AddEndpointFilter(OpenToAllSitesAsync);
        proofs.MapGet("/inclusion", InclusionAsync);
        proofs.MapGet("/consistency", ConsistencyAsync);
    }

    // A page of any other site may read the log and check it.
    private static ValueTask<object?> OpenToAllSitesAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }

    private static async Task<IResult> CheckpointAsync(LogFiles files, LogKeys keys, HttpResponse response, CancellationToken cancel)
    {
        response.Headers.CacheControl = Now;
        return await files.ReadAsync(cancel) is { } checkpoint ? Results.Text(checkpoint.Note + keys.CosignaturesOf(checkpoint), Text) : Missing(response, LogAsked.NothingSigned);
    }

    private static IResult Key(LogKeys keys, HttpResponse response) =>
        keys.Open().Match(key => Results.Text($"{key.Verifier}\n", Text), problem => Missing(response, problem));

    private static async Task<IResult> KeyChangesAsync(KeyChanges changes, HttpResponse response, CancellationToken cancel)
    {
        response.Headers.CacheControl = Now;
        return Results.Json(await changes.ReadAsync(cancel));
    }

    private static async Task<IResult> TileAsync(string? place, LogFiles files, HttpContext http, CancellationToken cancel)
    {
        var path = "tile/" + place;

        if (!TileAddress.TryParse(path, out var address) || await files.TileAsync(address, cancel) is not { } bytes)
        {
            return Missing(http.Response, LogAsked.NoFile(path));
        }

        http.Response.Headers.CacheControl = ForEver;
        return address.Level == TileAddress.Entries && Packed(http, bytes) is { } packed
            ? Results.Bytes(packed, Bytes)
            : Results.Bytes(bytes, Bytes);
    }

    private static byte[]? Packed(HttpContext http, byte[] bytes)
    {
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;

        if (!http.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "gzip" && coding.Quality != 0))
        {
            return null;
        }

        http.Response.Headers.ContentEncoding = "gzip";
        using var packed = new MemoryStream();

        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static async Task<IResult> RecordAsync(string? place, LogFiles files, HttpResponse response, CancellationToken cancel)
    {
        if (!long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || await files.RecordAsync(index, cancel) is not { } record)
        {
            return Missing(response, LogAsked.NoFile($"record/{place}"));
        }

        response.Headers.CacheControl = ForEver;
        return Results.Text(record, "application/json; charset=utf-8");
    }

    private static async Task<IResult> InclusionAsync(long index, long? size, ProveInclusion prove, CancellationToken cancel) =>
        (await prove.ReadAsync(index, size, cancel)).Match(proof => Results.Json(InclusionJson.Of(proof)), Refused);

    private static async Task<IResult> ConsistencyAsync(long first, long? second, ProveConsistency prove, CancellationToken cancel) =>
        (await prove.ReadAsync(first, second, cancel)).Match(proof => Results.Json(ConsistencyJson.Of(proof)), Refused);

    // A program reads this, not a person with a browser; and what is missing now may stand here in a moment.
    private static IResult Missing(HttpResponse response, Problem problem)
    {
        response.Headers.CacheControl = Now;
        return Results.Text($"{problem.Message}\n", Text, statusCode: ProblemStatus.Of(problem.Kind));
    }

    private static JsonHttpResult<object> Refused(Problem problem) =>
        TypedResults.Json<object>(new { code = problem.Code, message = problem.Message }, statusCode: ProblemStatus.Of(problem.Kind));
}
