using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Submissions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Log;

/// <summary>
/// While the pages are open: signs what other programs wrote, and once a day anchors the audit trail, sends the checkpoint outside and
/// clears away what was kept of old forms.
/// </summary>
public sealed partial class LogUpkeepJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LogUpkeepJob> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Whatever stands in the way of an anchor is not gone in a second, and the look at the whole chain takes longer than that.
    private const int RoundsAfterRefusal = 60;

    private string _told = "";
    private DateOnly? _cleared;
    private int _anchorWaits;

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
        var anchor = scope.ServiceProvider.GetRequiredService<AnchorAudit>();

        if (_anchorWaits > 0)
        {
            _anchorWaits--;
        }
        else if (await anchor.IsDueAsync(cancel))
        {
            var anchored = await anchor.ExecuteAsync(ProgramActor.For("每日锚定"), cancel);
            _anchorWaits = anchored.Match(_ => 0, _ => RoundsAfterRefusal);
            Tell(anchored);
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

        var day = OfficeClock.Today(clock);

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
