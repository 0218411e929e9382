using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Supervision.Api.Credit.Ratings;
using Supervision.Api.Hosting;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Benchmarks;

/// <summary>
/// The monthly run of the program itself over a register with ten records a subject: read, rated, and kept as snapshots. Nothing is told before the
/// tiers were found to be what counting in the database makes of the same records.
/// </summary>
public sealed class MonthlyRating : IBenchmark
{
    private const int RecordsEach = 10;
    private const string Organ = "湘潭市人力资源和社会保障局";

    private static readonly Actor Author = new("测试", DepartmentCode.Parse("430300-SJ"), Role.RuleAuthor);
    private static readonly DateOnly FirstDay = new(2024, 7, 1);

    public string Name => "monthly-rating";

    public string What => "月度评定：用程序自己的一次评定评完全部主体（默认一百万个，每个十条记录），连同快照";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var count = words is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
        await using var server = await BenchServer.StartAsync();
        var address = server.ConnectionString("bench_demo");
        await ExecuteAsync(server.ConnectionString("postgres"), "create database bench_demo template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
        await DatabaseServer.BringUpToDateAsync(address, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await FillAsync(address, count);
        await TellAsync(report, $"写入{count:N0}个主体、{count * RecordsEach:N0}条记录", $"{watch.Elapsed.TotalSeconds:F1} s");

        var clock = new OfficeClock(TimeProvider.System);
        clock.Set(new(2026, 1, 5, 9, 0, 0, OfficeClock.Offset));
        await using var app = ApiHost.Build(new(GeneratedRules.Root(), address, clock, []) { KeysFolder = Directory.CreateTempSubdirectory("supervision-bench-").FullName }, _ => { });
        await using var scope = app.Services.CreateAsyncScope();
        GC.Collect();
        var worked = Process.GetCurrentProcess().TotalProcessorTime;
        watch.Restart();
        var rated = Required(await scope.ServiceProvider.GetRequiredService<RunTiers>().ExecuteAsync(Author, "labour-2016", CancellationToken.None));
        var elapsed = watch.Elapsed;
        var used = Process.GetCurrentProcess().TotalProcessorTime - worked;
        await CompareAsync(address, rated);
        var found = string.Join('、', rated.Tiers.Select(tier => string.Create(CultureInfo.InvariantCulture, $"{tier.Tier}级{tier.Count:N0}")));
        await TellAsync(report, $"评定{rated.Rated:N0}个主体（{found}），与数据库里数的0个不同",
            $"{elapsed.TotalSeconds:F1} s（处理器 {used.TotalSeconds:F1} s），最多占用 {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB");
    }

    private static async Task FillAsync(string address, int count)
    {
        await using var into = new NpgsqlConnection(address);
        await into.OpenAsync();
        await ExecuteAsync(address, $"""
            insert into subjects (id, key, kind, name, status, region, industry, source, synced_at, is_sample)
            select gen_random_uuid(), 'BENCH:' || lpad(n::text, 8, '0'), 'Project', '主体' || n, 'Active', '430302', null, '测试', now(), true
            from generate_series(1, {count}) n
            """);
        var chance = new Random(2016);
        await using var rows = await into.BeginBinaryImportAsync("""
            copy credit_records (id, subject, kind, "on", number, organ, organ_code, recorded_at, source, clause, words, content) from stdin (format binary)
            """);

        for (var n = 0; n < count * RecordsEach; n++)
        {
            // One in six is a penalty of the office that rates, and half of those lie in its year.
            var counts = chance.Next(24) == 0;
            await rows.StartRowAsync();
            await rows.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
            await rows.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"BENCH:{(n / RecordsEach) + 1:D8}"), NpgsqlDbType.Varchar);
            await rows.WriteAsync("Penalty", NpgsqlDbType.Varchar);
            await rows.WriteAsync(FirstDay.AddDays(chance.Next(0, 540)), NpgsqlDbType.Date);
            await rows.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"罚〔2025〕{n}号"), NpgsqlDbType.Varchar);
            await rows.WriteAsync(counts ? Organ : "湘潭市市场监督管理局", NpgsqlDbType.Varchar);
            await rows.WriteAsync("11430300006001004", NpgsqlDbType.Varchar);
            await rows.WriteAsync(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), NpgsqlDbType.TimestampTz);
            await rows.WriteAsync("测试", NpgsqlDbType.Varchar);
            await rows.WriteAsync("条款", NpgsqlDbType.Text);
            await rows.WriteAsync("[\"警告\"]", NpgsqlDbType.Jsonb);
            await rows.WriteAsync("警告", NpgsqlDbType.Text);
        }

        await rows.CompleteAsync();
        await ExecuteAsync(address, "analyze");
    }

    // Three or more make the worst tier, one or two the next.
    private static async Task CompareAsync(string address, RatingRunReport rated)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            select count(*) filter (where handled >= 3), count(*) filter (where handled between 1 and 2), count(*) filter (where handled = 0) from (
                select s.key, count(r.id) as handled from subjects s
                left join credit_records r on r.subject = s.key and r.organ like '%人力资源和社会保障%' and r."on" between '2025-01-01' and '2025-12-31'
                group by s.key) counted
            """, connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();

        foreach (var (tier, column) in new[] { ("C", 0), ("B", 1), ("A", 2) })
        {
            var (told, counted) = (rated.Tiers.Where(one => one.Tier == tier).Sum(one => one.Count), row.GetInt64(column));

            if (told != counted)
            {
                throw new InvalidOperationException($"{tier}级应为{counted}个，实为{told}个，不计时。");
            }
        }
    }

    private static async Task ExecuteAsync(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The words are the benchmark's own.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static Task TellAsync(TextWriter report, FormattableString what, FormattableString measured) =>
        report.WriteLineAsync($"{what.ToString(CultureInfo.InvariantCulture)}\t{measured.ToString(CultureInfo.InvariantCulture)}");

    private static T Required<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
