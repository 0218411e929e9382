using Supervision.Core.Persistence;

namespace Supervision.Api.Hosting;

/// <summary>As long as the pages are open, the program's own database is started again when it has died.</summary>
public sealed partial class ServerWatch(DatabaseServer server, ILogger<ServerWatch> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private string _told = "";

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await LookAsync(cancel);
                await Task.Delay(Pause, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                Tell(problem.Message);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancel) =>
        Tell((await server.EnsureRunningAsync(cancel)).Match(_ => "", problem => problem.Message));

    // The same trouble is told once, not every second.
    private void Tell(string trouble)
    {
        if (trouble.Length > 0 && trouble != _told)
        {
            LogNotStarted(trouble);
        }

        _told = trouble;
    }

    [LoggerMessage(LogLevel.Error, "The database has died and did not start again; tried again soon: {Trouble}")]
    private partial void LogNotStarted(string trouble);
}
