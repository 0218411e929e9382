using System.Diagnostics;
using System.Text.Json;
using Supervision.EndToEnd.Tests.Programs;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.Demo;

/// <summary><c>./supervision.sh demo</c> on a small city, twice into the same folder; the tests look at what the second run left.</summary>
public sealed class DemoRuns : IAsyncLifetime
{
    private readonly DataFolder _folder = new();

    public string Output => Path.Combine(_folder.Root, "out");

    public string Bundle => Path.Combine(Output, "draws", "XT-2026-0001");

    public IReadOnlyList<(int Code, string Printed)> Runs { get; private set; } = [];

    public JsonElement Summary => JsonDocument.Parse(File.ReadAllText(Path.Combine(Output, "summary.json"))).RootElement;

    public async ValueTask InitializeAsync()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "samples"), Repository.PathTo("samples"));
        Runs = [await DemoAsync(), await DemoAsync()];
    }

    /// <summary>Runs the script as a person would; the answer is the exit code with all it printed.</summary>
    public async Task<(int Code, string Printed)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo(Repository.PathTo("supervision.sh"), words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SUPERVISION_ROOT"] = _folder.Root;
        start.Environment.Remove("ConnectionStrings__Supervision");
        start.Environment.Remove("ConnectionStrings__SupervisionOwner");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, printed + await error);
    }

    private async Task<(int Code, string Printed)> DemoAsync()
    {
        var run = await RunAsync("demo", "--subjects", "3000", "--out", Output);
        return run.Code == 0 ? run : throw new InvalidOperationException($"The demonstration ended with {run.Code}:\n{run.Printed}");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
