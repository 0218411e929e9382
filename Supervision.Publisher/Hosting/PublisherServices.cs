using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Supervision.Core.Persistence;
using Supervision.Publisher.Channels;
using Supervision.Publisher.Deliveries;
using Supervision.Publisher.Feedback;
using Supervision.Publisher.Jobs;
using Supervision.Publisher.OpenData;
using Supervision.Publisher.Papers;
using Supervision.Publisher.Papers.TrueType;
using Supervision.Publisher.Printing;
using Supervision.Publisher.Receiver;
using Supervision.Publisher.Settings;

namespace Supervision.Publisher.Hosting;

/// <summary>Every service of the publisher. A table that cannot be read stops the start, with the file and line in words.</summary>
internal static class PublisherServices
{
    public static void AddPublisher(
        this IServiceCollection services, PublisherSettings settings, string database, string front, TimeProvider clock)
    {
        services.AddSingleton(settings);
        services.AddSingleton(clock);
        services.AddDbContext<SupervisionDb>(options => SupervisionDbOptions.Configure(options, database));
        services.AddSingleton(_ => SiteTerms.Read(Path.Combine(settings.DisclosureRules, "channels.csv")));
        services.AddSingleton(_ => Sheets.Read(settings.DisclosureRules));
        services.AddSingleton(_ => new FrontDatabase(front));
        services.AddSingleton<Tally>();
        services.AddSingleton<PaperShelf>();
        services.AddSingleton(_ => PaperPress.Make(Fonts()));
        services.AddScoped<BatchMaker>();
        services.AddScoped<BatchSender>();
        services.AddScoped<AnswerBook>();
        services.AddScoped<ListComparison>();
        services.AddScoped<PortalRows>();
        services.AddScoped(provider => new SiteDirectory(
            provider.GetRequiredService<IReadOnlyList<SiteTerms>>(), provider.GetRequiredService<Sheets>(),
            provider.GetRequiredService<FrontDatabase>(), provider.GetRequiredService<PortalRows>(), clock, settings.Feeds));
        services.AddScoped(provider => new SampleReceiver(
            provider.GetRequiredService<IReadOnlyList<SiteTerms>>(), provider.GetRequiredService<Sheets>(),
            provider.GetRequiredService<FrontDatabase>(), settings.Feeds, ReceiverScript.Read(settings.ReceiverScript), clock));
        services.AddDuties();
    }

    // The office names its own faces as Papers__FangSong and the like.
    private static PaperFonts Fonts() =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Papers").Get<PaperFonts>() ?? new();

    private static void AddDuties(this IServiceCollection services)
    {
        foreach (var duty in typeof(PublisherServices).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsPublic: true } && type.IsAssignableTo(typeof(IDuty))))
        {
            services.AddScoped(typeof(IDuty), duty);
        }
    }
}
