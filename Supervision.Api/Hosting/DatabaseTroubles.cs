using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>
/// While the database is away every request that needs it is answered with 503 and the time to come again, and nothing else ends. A value
/// that no column can hold is the fault of the request.
/// </summary>
internal sealed partial class DatabaseTroubles(RequestDelegate next, ILogger<DatabaseTroubles> logger)
{
    private static readonly TimeSpan ComeAgainAfter = TimeSpan.FromSeconds(5);

    private static readonly Problem Away = new("database.away", ProblemKind.Conflict, DatabaseAway.Words);

    private static readonly Problem Unfit = new("database.unfit-value", ProblemKind.Invalid, UnfitValue.Words);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (DatabaseAway.Is(exception) && !context.Response.HasStarted)
        {
            LogAway(context.Request.Method, context.Request.Path, exception.GetBaseException().Message);
            await TroubleAnswer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, Away, ComeAgainAfter);
        }
        catch (Exception exception) when (UnfitValue.Is(exception) && !context.Response.HasStarted)
        {
            LogUnfit(context.Request.Method, context.Request.Path, exception.GetBaseException().Message);
            await TroubleAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, Unfit);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database is away: {Method} {Path} was answered with 503. {Cause}")]
    private partial void LogAway(string method, PathString path, string cause);

    [LoggerMessage(LogLevel.Warning, "A value fits no column: {Method} {Path} was answered with 400. {Cause}")]
    private partial void LogUnfit(string method, PathString path, string cause);
}
