using Microsoft.AspNetCore.HttpOverrides;
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
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => Configure(kestrel, settings));
        logging(builder.Logging);
        builder.Services.AddSupervision(settings);

        var app = builder.Build();
        app.UseDoors(settings);
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = Served });
        app.UseRateLimiter();

        // Where people are only named and nobody signs in.
        app.UseMiddleware<Pages.Office.LoopbackOnly>();

        app.UseMiddleware<Pages.ReadAsPublic>();
        app.UseMiddleware<Pages.Office.SessionFirst>();

        if (settings.IdentityService is not null)
        {
            // Takes the answer of the identity service, whose code is longer than any address of ours.
            app.UseAuthentication();
        }

        app.UseWhen(IsAsked, asked => asked.UseMiddleware<ReadableRequest>().UseMiddleware<LegibleForm>());
        app.MapRazorPages();
        app.MapForPublic(settings);

        if (settings.IdentityService is not null)
        {
            // Taken above; here for its limit alone.
            app.Map(Pages.Links.SignInAnswer, () => TypedResults.NotFound()).WithMetadata(RouteGroups.IdentityService);
        }

        return app;
    }

    /// <summary>What comes before anybody knows what was asked for: headers, the words for what goes wrong, and which door it is.</summary>
    private static void UseDoors(this WebApplication app, ApiSettings settings)
    {
        app.UseMiddleware<SafeHeaders>();

        if (settings.Proxies.Any)
        {
            app.UseForwardedHeaders(Believed(settings.Proxies));
        }

        app.UseHsts();
        app.UseExceptionHandler(Pages.Links.Trouble(StatusCodes.Status500InternalServerError));
        app.UseStatusCodePagesWithReExecute(Pages.Links.TroubleForm);
        app.UseMiddleware<DatabaseTroubles>();
        app.UseRouting();
        app.UseMiddleware<PublicDoor>();
    }

    private static void MapForPublic(this WebApplication app, ApiSettings settings)
    {
        var open = app.MapGroup("").WithMetadata(new OpenToPublic());
        open.MapGroup("").WithMetadata(RouteGroups.CheckCode).MapOwnLine();
        open.MapLog();
        open.MapOpen();
        open.MapSecurityText(settings);
    }

    // The page that says what went wrong reads nothing of what was sent.
    private static bool IsAsked(HttpContext context) => !context.Request.Path.StartsWithSegments(Pages.Links.TroubleRoom, StringComparison.OrdinalIgnoreCase);

    // From the last proxy back to the first that is not known, whose word counts no more: one behind another needs no number of them.
    private static ForwardedHeadersOptions Believed(KnownProxies proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();

        foreach (var address in proxies.Addresses)
        {
            options.KnownProxies.Add(address);
        }

        foreach (var network in proxies.Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    private static void Configure(KestrelServerOptions kestrel, ApiSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = RequestLimits.Body;

        if (settings.Certificate is { } certificate)
        {
            kestrel.ConfigureHttpsDefaults(https => (https.ServerCertificate, https.ServerCertificateChain) = (certificate.Own, certificate.Between));
        }

        foreach (var door in settings.Doors)
        {
            DoorOfConnection.Listen(kestrel, door);
        }
    }

    private static readonly FileExtensionContentTypeProvider Served = new() { Mappings = { [".py"] = "text/x-python; charset=utf-8" } };

    private static string WebRoot(string root) =>
        new[] { Path.Combine(root, "Supervision.Api", "wwwroot"), Path.Combine(AppContext.BaseDirectory, "wwwroot") }
            .FirstOrDefault(Directory.Exists) ?? root + "/wwwroot";
}
