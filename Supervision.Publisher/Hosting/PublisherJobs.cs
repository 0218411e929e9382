using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Publisher.Jobs;

namespace Supervision.Publisher.Hosting;

/// <summary>Does all jobs in rounds, each round with services of its own. A database that is away is waited for.</summary>
internal static class PublisherJobs
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>Until nothing is left, or for ever until cancelled; false when nothing was left to do but what could not be done.</summary>
    /// <param name="mend">What is tried after a round that was not sound; null for nothing.</param>
    public static async Task<bool> DoAsync(
        IServiceProvider services, bool forever, CancellationToken cancel, Func<CancellationToken, Task<Result<Done>>>? mend = null)
    {
        var whole = true;

        while (!cancel.IsCancellationRequested)
        {
            var (done, sound) = await RoundAsync(services, cancel);
            whole = sound;

            if (!forever && (done == 0 || !sound))
            {
                break;
            }

            if (!sound && mend is not null)
            {
                await MendAsync(services, mend, cancel);
            }

            if (done == 0 || !sound)
            {
                await Task.Delay(Rest, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        return forever || whole;
    }

    private static async Task<(int Done, bool Sound)> RoundAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var log = scope.ServiceProvider.GetRequiredService<ILogger<IPublisherJob>>();
        var (done, sound) = (0, true);

        foreach (var job in scope.ServiceProvider.GetServices<IPublisherJob>().OrderBy(job => job.Order))
        {
            try
            {
                done += await job.DoAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                break;
            }
            catch (Exception problem) when (DatabaseAway.Is(problem))
            {
                log.LogWarning("{Job} 没有办成，数据库暂时连接不上，稍后再试：{Cause}", job.GetType().Name, problem.GetBaseException().Message);
                return (done, false);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // A site that is down today must not keep the other jobs from being done.
                log.LogError(problem, "{Job} 没有办成，稍后再试", job.GetType().Name);
                sound = false;
            }
        }

        return (done, sound);
    }

    private static async Task MendAsync(IServiceProvider services, Func<CancellationToken, Task<Result<Done>>> mend, CancellationToken cancel)
    {
        var log = services.GetRequiredService<ILogger<IPublisherJob>>();

        try
        {
            if (!(await mend(cancel)).Succeeded(out _, out var problem))
            {
                log.LogError("数据库没有重新启动，稍后再试：{Words}", problem.Message);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }
}
