using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;
using Supervision.Core.Persistence;

namespace Supervision.Api.Hosting;

/// <summary>Every service of the program. Use cases register themselves by having an <c>ExecuteAsync</c>.</summary>
internal static class Registrations
{
    public static void AddSupervision(this IServiceCollection services, ApiSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Clock);
        services.AddSingleton<TimeProvider>(settings.Clock);
        services.AddDbContext<SupervisionDb>(options => SupervisionDbOptions.Configure(options, settings.ConnectionString));
        services.AddUseCases();

        // The keys of forms stay with the data, so that a form opened before a restart can be sent after it.
        services.AddDataProtection().SetApplicationName("Supervision")
            .PersistKeysToFileSystem(new(Path.Combine(settings.Root, "data", "keys")));
        services.AddRouting();
        services.AddRazorPages();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
    }

    private static void AddUseCases(this IServiceCollection services)
    {
        var useCases = typeof(Registrations).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsSealed: true, IsAbstract: false, IsPublic: true })
            .Where(type => type.GetMethod("ExecuteAsync") is not null);

        foreach (var useCase in useCases)
        {
            services.AddScoped(useCase);
        }
    }
}
