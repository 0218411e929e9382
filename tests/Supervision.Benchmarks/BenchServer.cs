using System.Diagnostics;
using Supervision.Core.Persistence.Local;

namespace Supervision.Benchmarks;

/// <summary>A PostgreSQL of its own for one benchmark, in a folder that goes with it. It writes durably, as the program's own does, unless it is told not to.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly LocalPostgres _server;
    private readonly string _folder;

    private BenchServer(LocalPostgres server, string folder) => (_server, _folder) = (server, folder);

    public static async Task<BenchServer> StartAsync(bool durable = true)
    {
        var folder = Directory.CreateTempSubdirectory("supervision-bench-").FullName;
        using var chmod = Process.Start("chmod", ["755", folder]);
        await chmod.WaitForExitAsync();
        var started = await LocalPostgres.StartAsync(new(folder, Durable: durable), CancellationToken.None);
        return new(started.Match(value => value, problem => throw new InvalidOperationException(problem.Message)), folder);
    }

    public string ConnectionString(string database) => _server.ConnectionString(database);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
