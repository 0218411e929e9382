using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Supervision.Core.Disclosures;
using Supervision.Core.LawTables;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
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

/// <summary>Every service of the publisher. A table that cannot be read stops the start, with the file and line in words: see <see cref="PublisherTables"/>.</summary>
internal static class PublisherServices
{
    public static void AddPublisher(
        this IServiceCollection services, PublisherSettings settings, string database, string front, TimeProvider clock)
    {
        services.AddSingleton(settings);
        services.AddSingleton(clock);
        services.AddDbContext<SupervisionDb>(options => SupervisionDbOptions.Configure(options, database));
        services.AddSingleton(_ => Required(ChannelTable.In(settings.RulesFolder)));
        services.AddSingleton(provider => Required(ChannelForms.Read(settings.RulesFolder, provider.GetRequiredService<ChannelTable>())));
        services.AddSingleton(_ => new FrontDatabase(front));
        services.AddSingleton<RunSummary>();
        services.AddSingleton<PaperShelf>();
        services.AddSingleton(_ => PaperPress.Make(Fonts()));
        services.AddScoped<BatchMaker>();
        services.AddScoped<BatchSender>();
        services.AddScoped<ReceiptRecorder>();
        services.AddScoped<ListComparison>();
        services.AddScoped<EnterFeedback>();
        services.AddScoped<PortalRows>();
        services.AddScoped(provider => new SiteDirectory(
            provider.GetRequiredService<ChannelTable>(), provider.GetRequiredService<ChannelForms>(),
            provider.GetRequiredService<FrontDatabase>(), provider.GetRequiredService<PortalRows>(), clock, settings.Feeds));
        services.AddScoped(provider => new SampleReceiver(
            provider.GetRequiredService<ChannelTable>(), provider.GetRequiredService<ChannelForms>(),
            provider.GetRequiredService<FrontDatabase>(), settings.Feeds, Required(ReceiverScript.Read(Script(settings))), clock));
        services.AddJobs();
    }

    private static LawFile Script(PublisherSettings settings) => new("samples/demo/receiver.csv", File.ReadAllText(settings.ReceiverScript));

    private static T Required<T>(Result<T> table) where T : notnull =>
        table.Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    // The office names its own faces as Papers__FangSong and the like.
    private static PaperFonts Fonts() =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Papers").Get<PaperFonts>() ?? new();

    private static void AddJobs(this IServiceCollection services)
    {
        foreach (var duty in typeof(PublisherServices).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsPublic: true } && type.IsAssignableTo(typeof(IPublisherJob))))
        {
            services.AddScoped(typeof(IPublisherJob), duty);
        }
    }
}
