using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using Supervision.Api.RuleLists;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Local;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine;
using Supervision.Rules.Exemptions;
using Supervision.Testing;

namespace Supervision.Benchmarks;

/// <summary>A draft decides every past case of the database: a million by default, streamed from PostgreSQL.</summary>
public sealed class ReplayOfCases : IBenchmark
{
    private const int Different = 20_000;

    public string Name => "replay";

    public string What => "回放：按草案重新判断数据库中的全部以往案件（默认一百万个）";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var count = words is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
        var root = Directory.CreateTempSubdirectory("supervision-bench-").FullName;
        using var chmod = Process.Start("chmod", ["755", root]);
        await chmod.WaitForExitAsync();

        try
        {
            await using var server = Required(await LocalPostgres.StartAsync(new(root, Durable: false), CancellationToken.None));
            await using (var make = new NpgsqlConnection(server.ConnectionString("postgres")))
            {
                await make.OpenAsync();
                await using var create = new NpgsqlCommand("create database replay", make);
                await create.ExecuteNonQueryAsync();
            }

            await DatabaseServer.BringUpToDateAsync(server.ConnectionString("replay"), CancellationToken.None);
            var watch = Stopwatch.StartNew();
            await FillAsync(server.ConnectionString("replay"), count);
            await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"写入{count:N0}个案件\t{watch.Elapsed.TotalSeconds:F1} s"));
            await using var db = new SupervisionDb(SupervisionDbOptions.For(server.ConnectionString("replay")));
            var engine = RuleEngines.For(Required(Rulebook.Read(GeneratedRules.Sources(200))));
            await MeasureAsync(Collaborators.Of<ReplayDraft>(db), engine, report);
            await MeasureAsync(Collaborators.Of<ReplayDraft>(db), engine, report);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task MeasureAsync(ReplayDraft replay, IRuleEngine engine, TextWriter report)
    {
        GC.Collect();
        var worked = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var whole = Required(await replay.ExecuteAsync(engine, null, CancellationToken.None));
        var used = Process.GetCurrentProcess().TotalProcessorTime - worked;
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"回放{whole.Cases:N0}个案件、{whole.Acts:N0}项行为，改变{whole.Acts - whole.Unchanged:N0}项\t{watch.Elapsed.TotalSeconds:F1} s（处理器 {used.TotalSeconds:F1} s），堆上 {GC.GetTotalMemory(true) / 1048576.0:F0} MB，最多占用 {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB"));
    }

    private static async Task FillAsync(string connection, int count)
    {
        // One case in ten has two acts; then the result of each is read from the proposal.
        var cases = GeneratedRules.Cases(200, Different).Last().Cases
            .Select((asked, n) => n % 10 > 0 ? asked : asked with { Acts = [asked.Acts[0], asked.Acts[0] with { Id = "a2" }] }).ToList();
        var files = cases.ConvertAll(asked => JsonSerializer.Serialize(asked, Jsonb.Options));
        var proposals = cases.ConvertAll(asked => JsonSerializer.Serialize(new { acts = asked.Acts.Select(_ => new { outcome = Outcome.MayNotPunish }) }, Jsonb.Options));
        await using var into = new NpgsqlConnection(connection);
        await into.OpenAsync();
        // What is measured is the reading; the guards, which ask each case for the history of its proposals, stand aside.
        await using var aside = new NpgsqlCommand("set session_replication_role = replica", into);
        await aside.ExecuteNonQueryAsync();
        await using (var rows = await into.BeginBinaryImportAsync(
            "copy enforcement_cases (id, number, department, target, target_name, file, proposal, rulebook, outcome, clauses_to_verify, clauses_confirmed, texts, proposed) from stdin (format binary)"))
        {
            for (var n = 0; n < count; n++)
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(new Guid(n, 0, 0, new byte[8]), NpgsqlTypes.NpgsqlDbType.Uuid);
                await rows.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"潭市监案〔2026〕{n}号"));
                await rows.WriteAsync("430300-SJ");
                await rows.WriteAsync("91430300MA00000000");
                await rows.WriteAsync("样例");
                await rows.WriteAsync(files[n % files.Count], NpgsqlTypes.NpgsqlDbType.Jsonb);
                await rows.WriteAsync(proposals[n % proposals.Count], NpgsqlTypes.NpgsqlDbType.Jsonb);
                await rows.WriteAsync(new string('0', 64));
                await rows.WriteAsync("MayNotPunish");
                await rows.WriteAsync(false);
                await rows.WriteAsync(false);
                await rows.WriteAsync("{}", NpgsqlTypes.NpgsqlDbType.Jsonb);
                await rows.WriteAsync("{}", NpgsqlTypes.NpgsqlDbType.Jsonb);
            }

            await rows.CompleteAsync();
        }

        await using var analyze = new NpgsqlCommand("analyze enforcement_cases", into);
        await analyze.ExecuteNonQueryAsync();
    }

    private static T Required<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
