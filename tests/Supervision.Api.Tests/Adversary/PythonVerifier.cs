using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Supervision.Testing;

namespace Supervision.Api.Tests.Adversary;

/// <summary>The verifier that shares nothing with the program: a Python process that stays for all the folders it is asked about.</summary>
internal sealed class PythonVerifier : IDisposable
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
            except Exception as broken:
                said = "文件不能读：" + repr(broken)
            print(json.dumps(said), flush=True)
        """;

    private readonly Process _python = Process.Start(new ProcessStartInfo(
        "python3", ["-c", Driver, Repository.PathTo("Supervision.Api", "wwwroot", "verify")])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    /// <summary>What it says against the bundle; null where it has nothing to say.</summary>
    public async Task<string?> AskAsync(string folder)
    {
        await _python.StandardInput.WriteLineAsync(folder);
        await _python.StandardInput.FlushAsync();
        return JsonSerializer.Deserialize<string?>(await _python.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Python fell over."));
    }

    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
    }
}
