using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Supervision.Publisher.Hosting;

/// <summary>Does all duties in rounds, each round with services of its own.</summary>
internal static class Duties
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>Until nothing is left, or for ever until cancelled; the answer is how many pieces were done.</summary>
    public static async Task<int> DoAsync(IServiceProvider services, bool forever, CancellationToken cancel)
    {
        var total = 0;

        while (!cancel.IsCancellationRequested)
        {
            var done = await RoundAsync(services, forever, cancel);
            total += done;

            if (done == 0 && !forever)
            {
                break;
            }

            if (done == 0)
            {
                await Task.Delay(Rest, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        return total;
    }

    private static async Task<int> RoundAsync(IServiceProvider services, bool forever, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var log = scope.ServiceProvider.GetRequiredService<ILogger<IDuty>>();
        var done = 0;

        foreach (var duty in scope.ServiceProvider.GetServices<IDuty>().OrderBy(duty => duty.Order))
        {
            try
            {
                done += await duty.DoAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return done;
            }
            catch (Exception problem) when (forever && problem is not OutOfMemoryException)
            {
                // A site that is down today must not keep the other duties from being done.
                log.LogError(problem, "{Duty} 没有办成，稍后再试", duty.GetType().Name);
            }
        }

        return done;
    }
}
