using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Lists;
using Supervision.Rules.Schemes;

namespace Supervision.Benchmarks;

/// <summary>
/// Every subject of a register rated by a real scheme: a million with ten records each by default, streamed from PostgreSQL. Nothing is timed before a sample
/// was found to be what plain sums and comparisons make of it.
/// </summary>
public sealed class RatingOfSubjects : IBenchmark
{
    private const int RecordsEach = 10;
    private const int Sample = 20_000;
    private const int Batch = 500;
    private const int Waiting = 8;

    private static readonly DateOnly AsOf = new(2026, 1, 1);
    private static readonly DateOnly From = new(2025, 1, 1);
    private static readonly DateOnly To = new(2025, 12, 31);

    // The last two are told by no line of the scheme.
    private static readonly string[] Codes = ["intentional-breach", "failed-sampling", "obstruction", "local-indicator", "routine-check", "complaint"];

    public string Name => "rating";

    public string What => "信用评定：按食品生产经营风险分级评定数据库中的全部主体（默认一百万个，每个十条记录）";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var count = words is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
        await using var server = await BenchServer.StartAsync(durable: false);
        var watch = Stopwatch.StartNew();
        await FillAsync(server.ConnectionString("postgres"), count);
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"写入{count:N0}个主体\t{watch.Elapsed.TotalSeconds:F1} s"));

        var rules = Path.Combine(GeneratedRules.Root(), "rules");
        var engine = new SchemeEngine(Required(CreditScheme.Read(RuleText.Of(Path.Combine(rules, "credit", "schemes", "food-2016.yaml"), rules))));
        await CompareAsync(server.ConnectionString("postgres"), engine, report);
        await MeasureAsync(server.ConnectionString("postgres"), engine, report);
        await MeasureAsync(server.ConnectionString("postgres"), engine, report);
    }

    private static async Task FillAsync(string connection, int count)
    {
        await using var into = new NpgsqlConnection(connection);
        await into.OpenAsync();
        await using var make = new NpgsqlCommand("""
            create table rated_subjects (id text, static_score numeric, dynamic_score numeric, three_clean_years boolean, good_practice boolean,
                codes text[], recorded date[], repaired date[])
            """, into);
        await make.ExecuteNonQueryAsync();
        var chance = new Random(2016);
        await using var rows = await into.BeginBinaryImportAsync("copy rated_subjects from stdin (format binary)");

        for (var n = 0; n < count; n++)
        {
            await rows.StartRowAsync();
            await rows.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"主体{n:D7}"), NpgsqlDbType.Text);
            await rows.WriteAsync(chance.Next(0, 400) / 10m, NpgsqlDbType.Numeric);
            await rows.WriteAsync(chance.Next(0, 600) / 10m, NpgsqlDbType.Numeric);
            await rows.WriteAsync(chance.Next(4) == 0, NpgsqlDbType.Boolean);
            await rows.WriteAsync(chance.Next(5) == 0, NpgsqlDbType.Boolean);
            await rows.WriteAsync(Each(() => Codes[Math.Min(chance.Next(24), Codes.Length - 1)]), NpgsqlDbType.Array | NpgsqlDbType.Text);
            await rows.WriteAsync(Each(() => From.AddDays(chance.Next(-200, 500))), NpgsqlDbType.Array | NpgsqlDbType.Date);
            await rows.WriteAsync(Each(() => chance.Next(5) == 0 ? From.AddDays(chance.Next(200, 500)) : (DateOnly?)null), NpgsqlDbType.Array | NpgsqlDbType.Date);
        }

        await rows.CompleteAsync();
    }

    private static T[] Each<T>(Func<T> one) => [.. Enumerable.Range(0, RecordsEach).Select(_ => one())];

    private static async Task CompareAsync(string connection, SchemeEngine engine, TextWriter report)
    {
        var compared = 0;

        await foreach (var some in ReadAsync(connection, Sample).WithCancellation(CancellationToken.None))
        {
            var ratings = Required(engine.Rate(some));

            for (var n = 0; n < some.Count; n++)
            {
                var (tier, score) = Plain(some[n]);

                if (ratings[n].Tier != tier || ratings[n].Score != score)
                {
                    throw new InvalidOperationException($"{some[n].Id}应为{tier}、{score}分，实为{ratings[n].Tier}、{ratings[n].Score}分，不计时。");
                }

                compared++;
            }
        }

        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"与平铺直叙的算法比较：{compared:N0}个主体\t0个不同"));
    }

    // What the scheme says, without the rules: the sum of two scores, a tier, and one tier worse or better for each thing that happened.
    private static (string Tier, decimal Score) Plain(RatedSubject subject)
    {
        var score = Math.Min(40, subject.Numbers["static_score"]) + Math.Min(60, subject.Numbers["dynamic_score"]);
        var rank = 3;

        if (score <= 30)
        {
            rank = 0;
        }
        else if (score <= 45)
        {
            rank = 1;
        }
        else if (score <= 60)
        {
            rank = 2;
        }

        foreach (var code in Codes.Take(3))
        {
            rank += subject.Records.Any(record => record.Code == code && IsCounted(record)) ? 1 : 0;
        }

        rank -= subject.Flags["three_clean_years"] ? 1 : 0;
        rank -= subject.Flags["good_practice"] ? 1 : 0;
        return ("ABCD"[Math.Clamp(rank, 0, 3)].ToString(), score);
    }

    private static bool IsCounted(RatedRecord record) => record.Recorded >= From && record.Recorded <= To && (record.Repaired is null || record.Repaired > AsOf);

    private static async Task MeasureAsync(string connection, SchemeEngine engine, TextWriter report)
    {
        GC.Collect();
        var worked = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var queue = Channel.CreateBounded<List<RatedSubject>>(Waiting);
        Task<Dictionary<string, int>>[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => RateAsync(queue.Reader, engine)))];

        await foreach (var some in ReadAsync(connection, int.MaxValue).WithCancellation(CancellationToken.None))
        {
            await queue.Writer.WriteAsync(some);
        }

        queue.Writer.Complete();
        var tiers = (await Task.WhenAll(workers)).SelectMany(counted => counted).GroupBy(one => one.Key, one => one.Value).OrderBy(one => one.Key, StringComparer.Ordinal).ToList();
        var used = Process.GetCurrentProcess().TotalProcessorTime - worked;
        var found = string.Join('、', tiers.Select(tier => string.Create(CultureInfo.InvariantCulture, $"{tier.Key}级{tier.Sum():N0}")));
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"评定{tiers.Sum(tier => tier.Sum()):N0}个主体（{found}）\t{watch.Elapsed.TotalSeconds:F1} s（处理器 {used.TotalSeconds:F1} s），最多占用 {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB"));
    }

    // Every line of every subject is told, as an office would print it; only the tiers are counted here.
    private static async Task<Dictionary<string, int>> RateAsync(ChannelReader<List<RatedSubject>> queue, SchemeEngine engine)
    {
        var tiers = new Dictionary<string, int>(StringComparer.Ordinal);

        await foreach (var some in queue.ReadAllAsync())
        {
            foreach (var rating in Required(engine.Rate(some)))
            {
                var tier = rating.Tier ?? "无";
                tiers[tier] = tiers.GetValueOrDefault(tier) + 1;
            }
        }

        return tiers;
    }

    private static async IAsyncEnumerable<List<RatedSubject>> ReadAsync(string connection, int most)
    {
        await using var from = new NpgsqlConnection(connection);
        await from.OpenAsync();
        await using var command = new NpgsqlCommand("select * from rated_subjects limit $1", from) { CommandTimeout = 0, Parameters = { new() { Value = (long)most } } };
        await using var rows = await command.ExecuteReaderAsync();
        var batch = new List<RatedSubject>(Batch);

        while (await rows.ReadAsync())
        {
            batch.Add(Subject(rows));

            if (batch.Count == Batch)
            {
                yield return batch;
                batch = new(Batch);
            }
        }

        yield return batch;
    }

    private static RatedSubject Subject(NpgsqlDataReader row)
    {
        var codes = row.GetFieldValue<string[]>(5);
        var recorded = row.GetFieldValue<DateOnly[]>(6);
        var repaired = row.GetFieldValue<DateOnly?[]>(7);
        return new()
        {
            Id = row.GetString(0),
            Scheme = "food-2016",
            AsOf = AsOf,
            From = From,
            To = To,
            Numbers = new Dictionary<string, decimal> { ["static_score"] = row.GetDecimal(1), ["dynamic_score"] = row.GetDecimal(2) },
            Flags = new Dictionary<string, bool> { ["three_clean_years"] = row.GetBoolean(3), ["good_practice"] = row.GetBoolean(4) },
            Records = [.. codes.Select((code, n) => new RatedRecord { Code = code, On = recorded[n], Recorded = recorded[n], Repaired = repaired[n] })],
        };
    }

    private static T Required<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
