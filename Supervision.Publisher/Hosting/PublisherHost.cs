using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Supervision.Core.Log.Times;
using Supervision.Core.Persistence;
using Supervision.Core.Time;
using Supervision.Publisher.Settings;

namespace Supervision.Publisher.Hosting;

/// <summary>Opens the databases, builds the publisher and does what was asked.</summary>
public static class PublisherHost
{
    public static async Task<int> RunAsync(
        string[] words, TimeProvider clock, Action<ILoggingBuilder> logging, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (PublisherWords.Read(words) is not var (work, settings))
        {
            await error.WriteLineAsync(PublisherSettings.Usage);
            return 2;
        }

        if (PublisherTables.WhyNot(settings.RulesFolder) is { } broken)
        {
            await error.WriteLineAsync(broken.Message);
            return 1;
        }

        try
        {
            var opened = await DatabaseServer.OpenAsync(DatabaseAddresses.OfEnvironment(), settings.Root, DatabaseRole.Publisher, cancel);

            if (!opened.Succeeded(out var server, out var problem))
            {
                await error.WriteLineAsync(problem.Message);
                return 1;
            }

            await using (server)
            {
                if (clock is OfficeClock { IsSet: true } && !Demonstration.IsNamed(server.Database))
                {
                    await error.WriteLineAsync(TimeProblems.ClockSet(server.Database).Message);
                    return 1;
                }

                if (!(await server.BringUpToDateAsync(cancel)).Succeeded(out _, out problem))
                {
                    await error.WriteLineAsync(problem.Message);
                    return 1;
                }

                if (server.Warning is { } warning)
                {
                    await error.WriteLineAsync(warning);
                }

                var front = Environment.GetEnvironmentVariable("ConnectionStrings__Front") is { Length: > 0 } given
                    ? given
                    : await server.FrontAsync(cancel);
                using var host = Build(settings, server.ConnectionString, front, clock, logging);
                return await DoAsync(host.Services, work, server, output, error, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await output.WriteLineAsync("已停止。");
            return 0;
        }
        catch (Exception problem) when (DatabaseAway.Is(problem))
        {
            await error.WriteLineAsync(DatabaseAway.Words);
            return 1;
        }
    }

    public static IHost Build(
        PublisherSettings settings, string database, string front, TimeProvider clock, Action<ILoggingBuilder> logging) =>
        new HostBuilder()
            .UseContentRoot(settings.Root)
            .UseDefaultServiceProvider(provider =>
            {
                provider.ValidateOnBuild = true;
                provider.ValidateScopes = true;
            })
            .ConfigureLogging(logging)
            .ConfigureServices(services => services.AddPublisher(settings, database, front, clock))
            .Build();

    private static async Task<int> DoAsync(
        IServiceProvider services, PublisherWork work, DatabaseServer server, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (work is PublisherWork.Play)
        {
            var played = await Playing.PlayAsync(services, server.Database, cancel);
            await (played.Succeeded(out var lines, out var problem) ? output : error).WriteLineAsync(problem?.Message ?? lines);
            return problem is null ? 0 : 1;
        }

        var whole = await PublisherJobs.DoAsync(services, work is PublisherWork.Run, cancel, server.EnsureRunningAsync);
        try
        {
            await output.WriteLineAsync(await Summary.ReadAsync(services, CancellationToken.None));
        }
        catch (Exception problem) when (work is PublisherWork.Run && DatabaseAway.Is(problem))
        {
            // Stopped as it was asked to be, at a moment when there was nothing to count.
            await error.WriteLineAsync(DatabaseAway.Words);
        }

        return whole ? 0 : 1;
    }
}
