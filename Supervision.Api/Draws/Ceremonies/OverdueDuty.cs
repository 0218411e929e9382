using Supervision.Core.Persistence;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>Looks for attempts that are overdue, as long as the pages are open.</summary>
internal sealed class OverdueDuty(
    IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<OverdueDuty> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    // A program whose address is taken never opens its pages and looks for nothing: its services are gone while it would be looking.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var opened = new TaskCompletionSource();
        await using var telling = lifetime.ApplicationStarted.Register(opened.SetResult);
        await Task.WhenAny(opened.Task, Task.Delay(Timeout.Infinite, stoppingToken));

        if (!opened.Task.IsCompleted)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pause, clock);

        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A database that is away for a moment must not end the duty; the next look finds what this one missed.
    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<VoidUnopened>().ExecuteAsync(cancel);
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            OverdueLog.Away(log, exception.GetBaseException().Message);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested)
        {
            OverdueLog.Failed(log, exception);
        }
    }
}

internal static partial class OverdueLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away; overdue attempts are looked for again soon. {Cause}")]
    public static partial void Away(ILogger log, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Overdue attempts could not be looked for; tried again soon.")]
    public static partial void Failed(ILogger log, Exception exception);
}
