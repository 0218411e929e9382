using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.StaticFiles;
using Supervision.Api.Disclosures;
using Supervision.Api.Draws.OwnLines;
using Supervision.Api.Log;
using Supervision.Api.Settings;

namespace Supervision.Api.Hosting;

/// <summary>Builds the program: its services, its pages and its endpoints.</summary>
public static class ApiHost
{
    public static WebApplication Build(ApiSettings settings, Action<ILoggingBuilder> logging)
    {
        var builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = typeof(ApiHost).Assembly.GetName().Name,
            ContentRootPath = settings.Root,
            WebRootPath = WebRoot(settings.Root),
            EnvironmentName = Environments.Production,
        });

        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateOnBuild = true;
            provider.ValidateScopes = true;
        });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls([.. settings.Urls])
            .ConfigureKestrel(kestrel => Configure(kestrel, settings));
        logging(builder.Logging);
        builder.Services.AddSupervision(settings);

        var app = builder.Build();
        app.UseExceptionHandler(Pages.Links.Trouble(StatusCodes.Status500InternalServerError));
        app.UseStatusCodePagesWithReExecute(Pages.Links.TroubleForm);
        app.UseMiddleware<DatabaseTroubles>();
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = Served });
        app.UseMiddleware<Pages.Office.LoopbackOnly>();
        app.UseMiddleware<Pages.Office.SessionFirst>();
        app.UseRouting();
        app.UseMiddleware<ReadableRequest>();
        app.UseMiddleware<LegibleForm>();
        app.MapRazorPages();
        app.MapOwnLine();
        app.MapLog();
        app.MapOpen();
        return app;
    }

    private static void Configure(KestrelServerOptions kestrel, ApiSettings settings)
    {
        kestrel.Limits.MaxRequestBodySize = RequestLimits.Body;

        if (settings.Certificate is { } certificate)
        {
            kestrel.ConfigureHttpsDefaults(https => (https.ServerCertificate, https.ServerCertificateChain) = (certificate.Own, certificate.Between));
        }
    }

    private static readonly FileExtensionContentTypeProvider Served = new() { Mappings = { [".py"] = "text/x-python; charset=utf-8" } };

    private static string WebRoot(string root) =>
        new[] { Path.Combine(root, "Supervision.Api", "wwwroot"), Path.Combine(AppContext.BaseDirectory, "wwwroot") }
            .FirstOrDefault(Directory.Exists) ?? root + "/wwwroot";
}
