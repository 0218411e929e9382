using Microsoft.EntityFrameworkCore;
using Supervision.Api.Submissions;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>
/// While the pages are open: signs what other programs wrote, and once a day anchors the audit trail, sends the checkpoint outside and
/// clears away what was kept of old forms.
/// </summary>
public sealed partial class LogUpkeepJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LogUpkeepJob> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private string _told = "";
    private DateTimeOffset _cleared;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(cancel);
                await Task.Delay(Pause, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // The upkeep outlives whatever one round meets; the next one finds what this one left.
                Tell(problem);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    /// <summary>One look at what there is to do.</summary>
    public async Task RoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var day = new DateTimeOffset(clock.GetLocalNow().Date, clock.LocalTimeZone.BaseUtcOffset);

        if (await db.AuditEntries.AnyAsync(cancel)
            && !await db.LogEntries.AnyAsync(entry => entry.Kind == LogKind.AuditAnchor && entry.At >= day, cancel))
        {
            Tell(await scope.ServiceProvider.GetRequiredService<AnchorAudit>().ExecuteAsync(cancel));
        }

        var size = (await db.LogEntries.MaxAsync(entry => (long?)entry.Index, cancel) ?? -1) + 1;

        if (size != await db.LogCheckpoints.MaxAsync(checkpoint => (long?)checkpoint.Size, cancel))
        {
            Tell(await scope.ServiceProvider.GetRequiredService<IntegrateLog>().ExecuteAsync(cancel));
        }

        if (size > 0)
        {
            Tell(await scope.ServiceProvider.GetRequiredService<SendCheckpoint>().ExecuteAsync(onlyDue: true, cancel));
        }

        if (_cleared != day)
        {
            await scope.ServiceProvider.GetRequiredService<ClearSubmissions>().ExecuteAsync(cancel);
            _cleared = day;
        }
    }

    // The same trouble is told once, not every second.
    private void Tell<T>(Result<T> result) where T : notnull
    {
        var said = result.Match(_ => "", problem => problem.Message);

        if (said.Length > 0 && said != _told)
        {
            LogRefused(said);
        }

        _told = said;
    }

    private void Tell(Exception problem)
    {
        var isAway = DatabaseAway.Is(problem);
        var said = isAway ? DatabaseAway.Words : problem.Message;

        if (said == _told)
        {
            return;
        }

        _told = said;

        if (isAway)
        {
            LogAway(problem.GetBaseException().Message);
        }
        else
        {
            LogFailed(problem);
        }
    }

    [LoggerMessage(LogLevel.Error, "The log was not signed: {Text}")]
    private partial void LogRefused(string text);

    [LoggerMessage(LogLevel.Warning, "The database is away; the log is looked at again as soon as it answers. {Cause}")]
    private partial void LogAway(string cause);

    [LoggerMessage(LogLevel.Error, "The log could not be looked at.")]
    private partial void LogFailed(Exception problem);
}
