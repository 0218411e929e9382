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
        builder.WebHost.UseKestrelCore().UseUrls([.. settings.Urls]);
        logging(builder.Logging);
        builder.Services.AddSupervision(settings);

        var app = builder.Build();
        app.UseStatusCodePages("text/plain; charset=utf-8", "没有这个网页，或者打不开它（{0}）。请检查地址，或者回到首页 / 。");
        app.UseStaticFiles();
        app.UseRouting();
        app.MapRazorPages();
        return app;
    }

    private static string WebRoot(string root) =>
        new[] { Path.Combine(root, "Supervision.Api", "wwwroot"), Path.Combine(AppContext.BaseDirectory, "wwwroot") }
            .FirstOrDefault(Directory.Exists) ?? root + "/wwwroot";
}
