using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using Supervision.Api.RuleLists;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;
using Supervision.Rules.Engine;
using Supervision.Rules.Lists;
using Supervision.Rules.Tests.Engine;
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
        await using var server = await BenchServer.StartAsync(durable: false);
        await using (var make = new NpgsqlConnection(server.ConnectionString("postgres")))
        {
            await make.OpenAsync();
            await using var create = new NpgsqlCommand("create database replay", make);
            await create.ExecuteNonQueryAsync();
        }

        await DatabaseServer.BringUpToDateAsync(server.ConnectionString("replay"), CancellationToken.None);
        var watch = Stopwatch.StartNew();
        var today = Required(RuleSources.From(Path.Combine(GeneratedRules.Root(), "rules")));
        await FillAsync(server.ConnectionString("replay"), count, Required(Rulebook.Read(today)));
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"写入{count:N0}个案件\t{watch.Elapsed.TotalSeconds:F1} s"));
        await using var db = new SupervisionDb(SupervisionDbOptions.For(server.ConnectionString("replay")));
        var book = Required(Rulebook.Read(Draft(today)));
        await MeasureAsync(Collaborators.Of<ReplayDraft>(db), DraftEngines.Screening(book), "编译引擎筛查、NRules确认", report);
        await MeasureAsync(Collaborators.Of<ReplayDraft>(db), DraftEngines.Screening(book), "同上，再一次", report);
    }

    private static async Task MeasureAsync(ReplayDraft replay, DraftEngines engines, string how, TextWriter report)
    {
        GC.Collect();
        var worked = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var whole = Required(await replay.ExecuteAsync(engines, null, CancellationToken.None));
        var used = Process.GetCurrentProcess().TotalProcessorTime - worked;
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{how}：回放{whole.Cases:N0}个案件、{whole.Acts:N0}项行为，改变{whole.Acts - whole.Unchanged:N0}项\t{watch.Elapsed.TotalSeconds:F1} s（处理器 {used.TotalSeconds:F1} s），堆上 {GC.GetTotalMemory(true) / 1048576.0:F0} MB，最多占用 {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB"));
    }

    // Nobody has read the words of one national list any more: what it carried is left to a person.
    private static RuleSources Draft(RuleSources today) => today with
    {
        Lists = [.. today.Lists.Select(list => list.Name.EndsWith("/SAMR-2025-10.yaml", StringComparison.Ordinal)
            ? list with { Text = list.Text.Replace("  verified: text_seen", "  verified: unverified", StringComparison.Ordinal).Replace("  verified: partly", "  verified: unverified", StringComparison.Ordinal) }
            : list)],
    };

    // Cases of the real lists with nothing left open, and the results that the rules of today gave them.
    private static IEnumerable<(ExemptionCase Asked, ExemptionDecision Decision)> Past(Rulebook today)
    {
        var engine = RuleEngines.CompiledFor(today);
        ListItem[] items = [.. today.Items.OrderBy(item => item.Id, StringComparer.Ordinal).ThenBy(item => item.List.From)];

        for (var number = 0; ; number++)
        {
            var asked = GeneratedCases.Number(number, items);

            if (engine.Decide(asked).Succeeded(out var decision, out _) && decision.Acts.All(act => act.Outcome is not Outcome.Open))
            {
                yield return (asked, decision);
            }
        }
    }

    private static async Task FillAsync(string connection, int count, Rulebook today)
    {
        var past = Past(today).Take(Different).ToList();
        var questions = past.ConvertAll(one => JsonSerializer.Serialize(one.Asked, Jsonb.Options));
        var decisions = past.ConvertAll(one => JsonSerializer.Serialize(new { acts = one.Decision.Acts.Select(act => new { outcome = act.Outcome }) }, Jsonb.Options));
        await using var into = new NpgsqlConnection(connection);
        await into.OpenAsync();
        // What is measured is the reading; the guards, which ask each case for the history of its proposals, stand aside.
        await using var aside = new NpgsqlCommand("set session_replication_role = replica", into);
        await aside.ExecuteNonQueryAsync();
        await using (var rows = await into.BeginBinaryImportAsync(
            "copy enforcement_cases (id, number, department, target, target_name, clauses_confirmed, texts) from stdin (format binary)"))
        {
            for (var n = 0; n < count; n++)
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(new Guid(n, 0, 0, new byte[8]), NpgsqlTypes.NpgsqlDbType.Uuid);
                await rows.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"潭市监案〔2026〕{n}号"));
                await rows.WriteAsync("430300-SJ");
                await rows.WriteAsync("91430300MA00000000");
                await rows.WriteAsync("样例");
                await rows.WriteAsync(false);
                await rows.WriteAsync("{}", NpgsqlTypes.NpgsqlDbType.Jsonb);
            }

            await rows.CompleteAsync();
        }

        await using (var rows = await into.BeginBinaryImportAsync(
            "copy case_proposals (case_id, number, question, decision, rulebook, clauses_to_verify, by) from stdin (format binary)"))
        {
            for (var n = 0; n < count; n++)
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(new Guid(n, 0, 0, new byte[8]), NpgsqlTypes.NpgsqlDbType.Uuid);
                await rows.WriteAsync(1);
                await rows.WriteAsync(questions[n % questions.Count], NpgsqlTypes.NpgsqlDbType.Jsonb);
                await rows.WriteAsync(decisions[n % decisions.Count], NpgsqlTypes.NpgsqlDbType.Jsonb);
                await rows.WriteAsync(new string('0', 64));
                await rows.WriteAsync(false);
                await rows.WriteAsync("{}", NpgsqlTypes.NpgsqlDbType.Jsonb);
            }

            await rows.CompleteAsync();
        }

        await using var analyze = new NpgsqlCommand("analyze enforcement_cases, case_proposals", into);
        await analyze.ExecuteNonQueryAsync();
    }

    private static T Required<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
