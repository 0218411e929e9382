using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.OwnLines;

/// <summary>The door for programs to one's own line, <c>POST /api/tasks/{task}/draws/{n}/mine</c>, and officers, <c>…/officers</c>, with target and code.</summary>
internal static class OwnLineEndpoints
{
    public static void MapOwnLine(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/tasks/{task}/draws/{attempt:int}/mine", ReadAsync);
        app.MapPost("/api/tasks/{task}/draws/{attempt:int}/officers", ReadOfficersAsync);
    }

    private static async Task<IResult> ReadAsync(
        string task, int attempt, OwnLineInput input, ReadOwnLine lines, CancellationToken cancel)
    {
        var read = await lines.ExecuteAsync(task, attempt, input.Target ?? "", input.Code ?? "", cancel);

        return read.Match<IResult>(reading => TypedResults.Bytes(reading.Line.ToFile(), "application/json"), Refused);
    }

    private static async Task<IResult> ReadOfficersAsync(
        string task, int attempt, OwnLineInput input, ReadOwnOfficers officers, CancellationToken cancel)
    {
        var read = await officers.ExecuteAsync(task, attempt, input.Target ?? "", input.Code ?? "", cancel);

        return read.Match<IResult>(own => TypedResults.Bytes(own.ToFile(), "application/json"), Refused);
    }

    private static IResult Refused(Problem problem) =>
        TypedResults.Json(new { problem.Code, problem.Message }, statusCode: Pages.ProblemStatus.Of(problem.Kind));
}

internal sealed record OwnLineInput(string? Target, string? Code);
