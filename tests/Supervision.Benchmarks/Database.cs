using System.Diagnostics;
using System.Globalization;
using Supervision.Core.Persistence.Local;

namespace Supervision.Benchmarks;

/// <summary>How long the program's own database takes to be made, to stop and to start again.</summary>
public sealed class Database : IBenchmark
{
    public string Name => "database";

    public string What => "自带数据库：新建、停止、再次启动";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var root = Directory.CreateTempSubdirectory("supervision-bench-").FullName;
        using var chmod = Process.Start("chmod", ["755", root]);
        await chmod.WaitForExitAsync();

        try
        {
            await RoundAsync(root, "新建并启动", report);
            await RoundAsync(root, "再次启动", report);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task RoundAsync(string root, string what, TextWriter report)
    {
        var watch = Stopwatch.StartNew();
        var started = await LocalPostgres.StartAsync(new(root), CancellationToken.None);
        var server = started.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
        await TellAsync(report, what, watch);

        watch.Restart();
        await server.DisposeAsync();
        await TellAsync(report, "停止", watch);
    }

    private static Task TellAsync(TextWriter report, string what, Stopwatch watch) =>
        report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what}\t{watch.Elapsed.TotalMilliseconds:F0} ms"));
}
