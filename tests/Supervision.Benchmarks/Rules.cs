using System.Diagnostics;
using System.Globalization;
using Supervision.Core.Exemptions;
using Supervision.Rules.Engine;
using Supervision.Rules.Exemptions;

namespace Supervision.Benchmarks;

/// <summary>
/// Whole decisions of the own engine: fourteen steps, reasons and trace, every sentence of them written out. Lists of 200 and 1,000 items,
/// 20,000 generated acts that hit the first item, the last, and none.
/// </summary>
public sealed class Rules : IBenchmark
{
    private const int Acts = 20_000;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(4);

    public string Name => "rules";

    public string What => "规则引擎：每秒完整判断数（十四步、理由、步骤全部写出），两个线程";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        foreach (var items in new[] { 1000, 200 })
        {
            var sources = GeneratedRules.Sources(items);
            var watch = Stopwatch.StartNew();
            var book = Required(Rulebook.Read(sources));
            await TellAsync(report, $"{items}个事项，读入并编译", $"{watch.Elapsed.TotalMilliseconds:F0} ms");

            foreach (var (title, cases) in GeneratedRules.Cases(items, Acts))
            {
                var engine = new OwnRuleEngine(book);
                var counts = Outcomes(engine, cases);
                Measure(engine, cases, TimeSpan.FromSeconds(1));
                var (rate, perCore, bytes) = Measure(engine, cases, Long);
                await TellAsync(report, $"{items}个事项，{title}（{counts}）",
                    string.Create(CultureInfo.InvariantCulture, $"{rate:N0} 次/秒（每个处理器秒 {perCore:N0} 次），每次 {bytes:N0} 字节"));
            }
        }
    }

    private static string Outcomes(OwnRuleEngine engine, ExemptionCase[] cases) => string.Join("、", cases
        .Select(asked => Required(engine.Decide(asked)).Acts[0]).GroupBy(answer => answer.Outcome.Code(), StringComparer.Ordinal)
        .OrderByDescending(same => same.Count()).Select(same => $"{same.Key} {same.Count()}"));

    // Two threads go through the same cases, each from its own place; every sentence is read.
    private static (double Rate, double PerCore, double Bytes) Measure(OwnRuleEngine engine, ExemptionCase[] cases, TimeSpan until)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var worked = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var done = new long[2];
        var letters = new long[2];
        var threads = Enumerable.Range(0, 2).Select(half => new Thread(() =>
        {
            for (var i = half * (cases.Length / 2); watch.Elapsed < until;)
            {
                for (var n = 0; n < 500; n++, i = i + 1 == cases.Length ? 0 : i + 1)
                {
                    letters[half] += Letters(Required(engine.Decide(cases[i])).Acts[0]);
                    done[half]++;
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var seconds = watch.Elapsed.TotalSeconds;
        // On a machine that others use as well, only the time that the work itself took says how quick it is.
        worked = Process.GetCurrentProcess().TotalProcessorTime - worked;
        return letters.Sum() == 0 ? default : (done.Sum() / seconds, done.Sum() / worked.TotalSeconds, (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / done.Sum());
    }

    private static int Letters(ActAnswer answer)
    {
        var letters = 0;

        foreach (var step in answer.Trace)
        {
            letters += step.Sentence.Length;
        }

        foreach (var reason in answer.Reasons)
        {
            letters += reason.Sentence.Length;
        }

        return letters;
    }

    private static T Required<T>(Core.Primitives.Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));

    private static Task TellAsync(TextWriter report, string what, string value) => report.WriteLineAsync($"{what}\t{value}");
}
