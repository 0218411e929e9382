using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>An act that wrote to the log returns when its entry stands under a signed checkpoint.</summary>
public sealed partial class IntegrateAfterCommit(IntegrateLog integrate, ILogger<IntegrateAfterCommit> logger) : DbTransactionInterceptor
{
    public override async Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.ChangeTracker.Entries<LogEntry>().Max(entry => (long?)entry.Entity.Index) is not { } last)
        {
            return;
        }

        // The act itself stands; what could not be signed now is signed at the next occasion, and nothing that needs it goes on before.
        try
        {
            (await integrate.CoverAsync(last + 1, CancellationToken.None)).Match(_ => true, problem => Tell(problem));
        }
        catch (Exception problem) when (DatabaseAway.Is(problem))
        {
            LogAway(problem.GetBaseException().Message);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Whatever it was, it must not make a committed act look as if it had failed.
            LogFailed(problem);
        }
    }

    private bool Tell(Problem problem)
    {
        LogRefused(problem.Code, problem.Message);
        return false;
    }

    [LoggerMessage(LogLevel.Error, "The log was not signed: {Code} {Text}")]
    private partial void LogRefused(string code, string text);

    [LoggerMessage(LogLevel.Warning, "The database is away; the log is signed as soon as it answers. {Cause}")]
    private partial void LogAway(string cause);

    [LoggerMessage(LogLevel.Error, "The log was not signed.")]
    private partial void LogFailed(Exception problem);
}
