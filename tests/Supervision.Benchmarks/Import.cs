using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Supervision.Api.Registers;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Local;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Testing;

namespace Supervision.Benchmarks;

/// <summary>Importing the register of subjects beside plain COPY of the same file into a plain table, on the same server, in turns.</summary>
public sealed class Import : IBenchmark
{
    private const int Rounds = 3;

    private static readonly Actor Clerk = new("测试", DepartmentCode.Parse("430300-SJ"), Role.Registrar);

    public string Name => "import";

    public string What => "导入检查对象名录：与直接 COPY 同一文件对比";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var rows = words is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
        var root = Directory.CreateTempSubdirectory("supervision-bench-").FullName;
        using var chmod = Process.Start("chmod", ["755", root]);
        await chmod.WaitForExitAsync();

        try
        {
            var file = Path.Combine(root, "subjects.csv");
            await SubjectFile.WriteAsync(file, rows);
            await report.WriteLineAsync($"文件\t{rows:N0} 行，{new FileInfo(file).Length / 1_000_000} MB");
            await CompareAsync(root, file, rows, report);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task CompareAsync(string root, string file, int rows, TextWriter report)
    {
        var started = await LocalPostgres.StartAsync(new(root), CancellationToken.None);
        await using var server = started.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
        var address = server.ConnectionString("bench");
        await ExecuteAsync(server.ConnectionString("postgres"), "create database bench template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
        await DatabaseServer.BringUpToDateAsync(address, CancellationToken.None);
        var (plain, fresh, again) = (new List<double>(), new List<double>(), new List<double>());

        for (var round = 0; round < Rounds; round++)
        {
            await ExecuteAsync(address, "drop table if exists plain; truncate subjects; checkpoint");
            plain.Add(await TimeAsync(() => PlainAsync(address, file)));
            await ExecuteAsync(address, "drop table plain; checkpoint");
            fresh.Add(await TimeAsync(() => ImportAsync(address, root, file, rows, added: true)));
            again.Add(await TimeAsync(() => ImportAsync(address, root, file, rows, added: false)));
        }

        await TellAsync(report, "直接 COPY", rows, plain, plain);
        await TellAsync(report, "首次导入", rows, fresh, plain);
        await TellAsync(report, "再次导入（未变）", rows, again, plain);
        await report.WriteLineAsync($"本进程内存最多\t{Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task PlainAsync(string address, string file)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await ExecuteAsync(address, $"create table plain ({string.Join(", ", Enumerable.Range(1, 12).Select(i => $"c{i} text"))})");
        await using var copy = await connection.BeginTextImportAsync("copy plain from stdin (format csv, header)");
        using var text = new StreamReader(file);
        var part = new char[1 << 16];

        while (await text.ReadBlockAsync(part) is > 0 and var count)
        {
            await copy.WriteAsync(part.AsMemory(0, count));
        }
    }

    private static async Task ImportAsync(string address, string root, string file, int rows, bool added)
    {
        await using var db = new SupervisionDb(SupervisionDbOptions.For(address));
        var codes = CodeTables.Read(Path.Combine(ProgramFolder.Find(), "rules"))
            .Match(read => read, problem => throw new InvalidOperationException(problem.Message));
        var import = Collaborators.Of<ImportRegister>(db, codes, TimeProvider.System);
        var imported = await import.ExecuteAsync(
            Clerk, RegisterKind.Subjects, file, null, Path.Combine(root, "errors.csv"), null, CancellationToken.None);
        var counts = imported.Match(done => done.Rows, problem => throw new InvalidOperationException(problem.Message));

        if (counts != (added ? new RowCounts(rows, 0, 0, 0) : new RowCounts(0, 0, rows, 0)))
        {
            throw new InvalidOperationException($"Not what was expected: {counts}");
        }
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalSeconds;
    }

    private static Task TellAsync(TextWriter report, string what, int rows, List<double> times, List<double> plain)
    {
        var (median, beside) = (times.Order().ElementAt(times.Count / 2), plain.Order().ElementAt(plain.Count / 2));
        return report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{what}\t{median:F2} s\t{rows / median:N0} 行/s\t{median / beside:F2} 倍\t（{string.Join(" ", times.Select(t => t.ToString("F2", CultureInfo.InvariantCulture)))}）"));
    }

    private static async Task ExecuteAsync(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Our own words.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
