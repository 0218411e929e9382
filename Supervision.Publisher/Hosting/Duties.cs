using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Supervision.Publisher.Jobs;

namespace Supervision.Publisher.Hosting;

/// <summary>Does all duties in rounds, each round with services of its own.</summary>
internal static class Duties
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>Until nothing is left, or for ever until cancelled; false when a duty could not be done.</summary>
    public static async Task<bool> DoAsync(IServiceProvider services, bool forever, CancellationToken cancel)
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

            if (done == 0 || !sound)
            {
                await Task.Delay(Rest, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        return whole;
    }

    private static async Task<(int Done, bool Sound)> RoundAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var log = scope.ServiceProvider.GetRequiredService<ILogger<IDuty>>();
        var (done, sound) = (0, true);

        foreach (var duty in scope.ServiceProvider.GetServices<IDuty>().OrderBy(duty => duty.Order))
        {
            try
            {
                done += await duty.DoAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                break;
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // A site that is down today must not keep the other duties from being done.
                log.LogError(problem, "{Duty} 没有办成，稍后再试", duty.GetType().Name);
                sound = false;
            }
        }

        return (done, sound);
    }
}
