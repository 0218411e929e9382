using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Supervision.Api.Hosting;
using Supervision.Api.Pages;
using Supervision.Api.Settings;
using Supervision.Api.Tests.Flow;
using Supervision.EndToEnd.Tests.Programs;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.SignIns;

/// <summary>
/// The office on 127.0.0.1 and an identity service of its own on localhost: for a browser these are two sites, as they are in a city.
/// </summary>
internal sealed class IdentityOffice : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DataFolder _folder = new();
    private RunningProgram? _provider;

    private IdentityOffice(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    /// <param name="isThere">Whether there is anybody at the address of the service.</param>
    public static async Task<IdentityOffice> OpenAsync(SmallCity city, string connection, bool isThere = true)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var service = new Uri($"http://localhost:{FreePort()}");
        var settings = new ApiSettings(Repository.Root, connection, city.Clock, [address.AbsoluteUri.TrimEnd('/')])
        {
            KeysFolder = TestKeys.Folder,
            IdentityService = new(service, "supervision", "supervision-secret") { SecondFactors = ["otp"] },
        };
        var app = ApiHost.Build(settings, logging => logging.ClearProviders());
        var office = new IdentityOffice(app, address);

        if (isThere)
        {
            var answer = new Uri(address, Links.SignInAnswer).AbsoluteUri;
            office._provider = RunningProgram.Start(office._folder.Root, "Supervision.IdentityProvider", service.AbsoluteUri.TrimEnd('/'), answer);
            await office._provider.LineWithAsync("ready");

            // Its first answer takes a while where much else runs.
            using var client = new HttpClient();
            await client.GetStringAsync(new Uri(service, "/.well-known/openid-configuration"));
        }

        await app.StartAsync();
        return office;
    }

    public async Task<T> WithAsync<TCase, T>(Func<TCase, Task<T>> act) where TCase : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TCase>());
    }

    public Task StopServiceAsync() => _provider!.KillAsync();

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }

        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }
}
