using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Supervision.Api.Hosting;
using Supervision.Api.Log.Comparers;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Local;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Benchmarks.Log;

/// <summary>How long <c>log verify</c> takes where a million results were disclosed, a tenth of them withdrawn, and what memory it needs.</summary>
public sealed class LogAgainstRows : IBenchmark
{
    private const int Results = 1_000_000;
    private const string Database = "bench_demo";

    public string Name => "log-rows";

    public string What => "log verify：透明日志与公示记录双向核对（先埋一处差异，必须找到）";

    /// <param name="words">How many results; a million where nothing is said.</param>
    public async Task RunAsync(string[] words, TextWriter report)
    {
        var results = words is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : Results;
        var root = Directory.CreateTempSubdirectory("supervision-bench-").FullName;
        using var chmod = Process.Start("chmod", ["755", root]);
        await chmod.WaitForExitAsync();

        try
        {
            var started = await LocalPostgres.StartAsync(new(root), CancellationToken.None);
            await using var server = started.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
            await SqlAsync(server.ConnectionString("postgres"), $"create database {Database}");
            var owner = server.ConnectionString(Database);
            await DatabaseServer.BringUpToDateAsync(owner, CancellationToken.None);
            var watch = Stopwatch.StartNew();
            await using (var rows = new DisclosedRows(owner))
            {
                await rows.WriteAsync(results);
            }

            await SqlAsync(owner, "analyze");
            await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"写入{results:N0}条公示及其日志\t{watch.Elapsed.TotalSeconds:N0} 秒"));
            await MeasureAsync(server, root, results, report);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task MeasureAsync(LocalPostgres server, string root, int results, TextWriter report)
    {
        var owner = server.ConnectionString(Database);
        var clock = OfficeClock.At(TimeProvider.System, "2026-11-09T09:00:00+08:00");
        await using var app = ApiHost.Build(
            new(Repository.Root, server.ConnectionString(Database, "supervision_app"), clock, []) { KeysFolder = Path.Combine(root, "keys") }, _ => { });

        // Before anything is timed: one row among them reads otherwise, and must be named.
        var place = RandomNumberGenerator.GetInt32(results / 10, results);
        var record = DisclosedRows.RecordOf(place);
        await TamperAsync(owner, $"update disclosures set content = jsonb_set(content, '{{endedOn}}', '\"2026-01-02\"') where record = '{record}'");
        var found = (await VerifyAsync(app)).Match(_ => "", problem => problem.Message);

        if (!found.Contains(record, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The planted difference was not named: {found}");
        }

        await report.WriteLineAsync($"埋下的差异（第{place}条）已指出\t{found[..Math.Min(found.Length, 80)]}…");
        await TamperAsync(owner, $"update disclosures set content = jsonb_set(content, '{{endedOn}}', '\"2026-01-05\"') where record = '{record}'");
        GC.Collect();
        using var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        var verified = (await VerifyAsync(app)).Match(counts => counts, problem => throw new InvalidOperationException(problem.Message));
        var compared = verified.Rows.Compared.Single(kind => kind.Kind == LogKind.ResultDisclosed).Entries;

        if (compared != results)
        {
            throw new InvalidOperationException($"Compared {compared} of {results}.");
        }

        await report.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"log verify 全程（日志{verified.Chain.Log:N0}条）\t{watch.Elapsed.TotalSeconds:N1} 秒\t内存峰值增加 {memory.Stop():N0} MB"));
    }

    private static async Task<Result<LogVerified>> VerifyAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VerifyLog>().ExecuteAsync([], default);
    }

    private static Task TamperAsync(string owner, string sql) => SqlAsync(owner, $"set session_replication_role = replica; {sql}");

    private static async Task SqlAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The words are the benchmark's own.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
