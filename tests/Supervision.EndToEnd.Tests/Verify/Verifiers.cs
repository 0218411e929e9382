using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.EndToEnd.Tests.Pages;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.Verify;

/// <summary>The three verifiers, each in its own world: the program, a Python process, and a worker's scripts in Chromium.</summary>
public sealed class Verifiers : IAsyncLifetime
{
    private const string Driver = """
        import json, sys
        sys.path.insert(0, sys.argv[1])
        sys.dont_write_bytecode = True
        import verify
        for line in sys.stdin:
            try:
                verify.verify(line.rstrip("\n"))
                said = None
            except SystemExit as wrong:
                said = str(wrong)
            print(json.dumps(said), flush=True)
        """;

    private static readonly string Scripts = Repository.PathTo("Supervision.Api", "wwwroot", "verify");
    private readonly string _folder = Directory.CreateTempSubdirectory("bundle").FullName;
    private readonly Browser _browser = new();
    private IPage? _page;
    private Process? _python;

    public async ValueTask InitializeAsync()
    {
        await _browser.InitializeAsync();
        _page = await _browser.OpenAsync("http://127.0.0.1");
        await _page.EvaluateAsync(string.Concat(Engine.Select(name => File.ReadAllText(Path.Combine(Scripts, name)))) + ";0");

        var start = new ProcessStartInfo("python3", ["-c", Driver, Scripts])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        _python = Process.Start(start);
    }

    /// <summary>What each of the three says against the bundle; null where it has nothing to say.</summary>
    public async Task<(string? Program, string? Python, string? Browser)> AskAsync(IReadOnlyDictionary<string, string> files)
    {
        foreach (var file in Directory.GetFiles(_folder))
        {
            File.Delete(file);
        }

        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(_folder, name), text);
        }

        return (
            Program(_folder),
            await PythonAsync(),
            await _page!.EvaluateAsync<string?>(
                """
                texts => {
                  const files = {};
                  for (const name in texts) files[name] = new TextEncoder().encode(texts[name]);
                  try { sv.bundle.verify(files, () => {}); return null; } catch (e) { if (e instanceof sv.Wrong) return e.message; throw e; }
                }
                """, files));
    }

    public async ValueTask DisposeAsync()
    {
        _python?.StandardInput.Close();
        _python?.Dispose();
        await _browser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The scripts of the engine, in the order in which they must be read.</summary>
    internal static IReadOnlyList<string> Engine { get; } = ["sha256.js", "files.js", "rule.js", "frame.js", "people.js", "assignment.js", "replacements.js", "bundle.js", "ed25519.js", "ceremony.js", "log.js", "sealed.js"];

    private static string? Program(string folder) => SealedBundle.IsIn(folder)
        ? SealedBundle.Verify(folder).Match<string?>(_ => null, problem => problem.Message)
        : DrawBundle.Verify(folder).Match<string?>(_ => null, problem => problem.Message);

    private async Task<string?> PythonAsync()
    {
        await _python!.StandardInput.WriteLineAsync(_folder);
        await _python.StandardInput.FlushAsync();
        return JsonSerializer.Deserialize<string?>(await _python.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Python fell over."));
    }
}
