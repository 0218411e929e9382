using System.Globalization;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.Programs;

/// <summary><c>serve --public --office</c> as a process of its own, for one test class.</summary>
public sealed class OpenDoors : IAsyncLifetime
{
    private readonly DataFolder _folder = new();
    private RunningProgram _program = null!;

    public Uri Public { get; private set; } = null!;

    public Uri Office { get; private set; } = null!;

    /// <summary>What it said of the proxies.</summary>
    public string Proxies { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        // Style and scripts lie beside the program.
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "Supervision.Api"), Repository.PathTo("Supervision.Api"));
        _program = RunningProgram.Start(_folder.Root, "Supervision.Api",
            "serve", "--public", "http://127.0.0.1:0", "--office", "http://127.0.0.1:0", "--proxy", "127.0.0.1");
        Public = new((await _program.LineWithAsync("公开页面：")).Split('：')[1]);
        Office = new((await _program.LineWithAsync("办公页面：")).Split('：')[1]);
        Proxies = await _program.LineWithAsync("代理");
        await _program.LineWithAsync("网页已打开");
    }

    /// <summary>The recipe of the documentation, with the ports of this moment in place of those it names.</summary>
    public async Task<string> RecipeAsync(int secure, int plain)
    {
        var recipe = await File.ReadAllTextAsync(Repository.PathTo("docs", "nginx.conf"));

        foreach (var (written, now) in new[]
        {
            ("listen 443 ssl;", $"listen 127.0.0.1:{secure} ssl;"), ("listen 80;", $"listen 127.0.0.1:{plain};"),
            ("http://127.0.0.1:8080;", Here(Public)), ("http://127.0.0.1:8081;", Here(Office)),
            ("/etc/nginx/tls/public.pem", "site.pem"), ("/etc/nginx/tls/public.key", "site.key"),
            ("/etc/nginx/tls/office.pem", "site.pem"), ("/etc/nginx/tls/office.key", "site.key"),
        })
        {
            Assert.Contains(written, recipe, StringComparison.Ordinal);
            recipe = recipe.Replace(written, now, StringComparison.Ordinal);
        }

        return recipe;
    }

    public static string Here(Uri door) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{door.Port};");

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }
}
