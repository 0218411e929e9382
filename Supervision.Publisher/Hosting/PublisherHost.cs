using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Supervision.Core.Persistence;

namespace Supervision.Publisher.Hosting;

/// <summary>Builds the publisher: its services and every duty it has.</summary>
public static class PublisherHost
{
    private const string Forever = "run";
    private const string Once = "once";

    public static async Task<int> RunAsync(
        string[] words, TimeProvider clock, Action<ILoggingBuilder> logging, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (words is not [Forever or Once, .. var rest] || PublisherSettings.Read(rest) is not { } settings)
        {
            await error.WriteLineAsync(PublisherSettings.Usage);
            return 2;
        }

        try
        {
            var configured = Environment.GetEnvironmentVariable("ConnectionStrings__Supervision");
            var opened = await DatabaseServer.OpenAsync(
                configured, settings.Root, Environment.GetEnvironmentVariable("SUPERVISION_DATABASE"), cancel);

            if (!opened.Succeeded(out var server, out var problem))
            {
                await error.WriteLineAsync(problem.Message);
                return 1;
            }

            await using (server)
            {
                await server.BringUpToDateAsync(cancel);
                using var host = Build(settings, server, clock, logging);
                var done = await Duties.DoAsync(host.Services, words[0] == Forever, cancel);
                await output.WriteLineAsync($"公示任务已办 {done} 项。");
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await output.WriteLineAsync("已停止。");
        }

        return 0;
    }

    public static IHost Build(PublisherSettings settings, DatabaseServer server, TimeProvider clock, Action<ILoggingBuilder> logging) =>
        new HostBuilder()
            .UseContentRoot(settings.Root)
            .UseDefaultServiceProvider(provider =>
            {
                provider.ValidateOnBuild = true;
                provider.ValidateScopes = true;
            })
            .ConfigureLogging(logging)
            .ConfigureServices(services => services
                .AddSingleton(settings)
                .AddSingleton(server)
                .AddSingleton(clock)
                .AddDbContext<SupervisionDb>(options => SupervisionDbOptions.Configure(options, server.ConnectionString))
                .AddDuties())
            .Build();

    private static void AddDuties(this IServiceCollection services)
    {
        foreach (var duty in typeof(PublisherHost).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsPublic: true } && type.IsAssignableTo(typeof(IDuty))))
        {
            services.AddScoped(typeof(IDuty), duty);
        }
    }
}
