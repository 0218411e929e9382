using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Supervision.Core.Persistence;

namespace Supervision.Publisher.Hosting;

/// <summary>Builds the publisher: its services and every duty it has.</summary>
public static class PublisherHost
{
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
