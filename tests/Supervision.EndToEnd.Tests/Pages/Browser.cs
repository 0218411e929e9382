using Microsoft.Playwright;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>The Chromium of this machine, for one test class; no browser is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Headless = true, Args = Flags });
    }

    /// <summary>A page of a visitor who was never here before.</summary>
    public async Task<IPage> OpenAsync(string address, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = address, Locale = "zh-CN", JavaScriptEnabled = script });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("SUPERVISION_CHROMIUM")
        ?? (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium on this machine: install it, or name it in SUPERVISION_CHROMIUM.");
}
