using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;
using Supervision.Rules.Tests.Engine;

namespace Supervision.Benchmarks;

/// <summary>
/// Whole decisions by the real lists: NRules beside the compiled engine, in time of the processor. Nothing is timed before all decisions were found
/// equal, word for word.
/// </summary>
public sealed class Rules : IBenchmark
{
    private const int Generated = 10_000;
    private const int Rounds = 5;
    private const string FirstOnly = "first";

    private static readonly string Root = Path.Combine(GeneratedRules.Root(), "rules");

    public string Name => "rules";

    public string What => "规则引擎：真实清单，整份建议逐字核对以后计时；处理器时间，取五轮的中位数，单线程";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        if (words is [FirstOnly])
        {
            await report.WriteLineAsync(First().ToString(CultureInfo.InvariantCulture));
            return;
        }

        var watch = Stopwatch.StartNew();
        var book = Required(Rulebook.Load(Root));
        await TellAsync(report, $"读入{book.ListCount}份清单、{book.ItemCount}个事项", $"{watch.Elapsed.TotalMilliseconds:N0} ms");
        await TellAsync(report, "进程的第一次判断（五个新进程的中位数，不含启动和读入清单）", $"{Median(await FirstsAsync()):N0} ms");

        var (rules, compiled) = (RuleEngines.For(book), RuleEngines.CompiledFor(book));
        var files = CaseRun.FilesBelow(Root).SelectMany(file => Required(CaseFile.LoadAll(file, file))).Select(read => read.Case).ToArray();
        ListItem[] items = [.. book.Items.OrderBy(item => item.Id, StringComparer.Ordinal).ThenBy(item => item.List.From)];
        ExemptionCase[] generated = [.. Enumerable.Range(0, Generated).Select(number => GeneratedCases.Number(number, items))];
        ExemptionCase[] turned = [.. Enumerable.Range(0, Generated).Select(number => ToldOtherwise.Number(number, items).Asked)];

        await CompareAsync("案情文件", files, rules, compiled, report);
        await CompareAsync("生成的案件", generated, rules, compiled, report);
        await CompareAsync("原代码、分支机构、几项行为、缺少事实的案件", turned, rules, compiled, report);
        await SpeedAsync("一个案件，事实齐全", [.. files.Where(asked => !IsOpen(compiled, asked))], rules, compiled, report);
        await SpeedAsync("一个案件，有待查明", [.. generated.Where(asked => IsOpen(compiled, asked)).Take(1_000)], rules, compiled, report);
        await SpeedAsync("生成的案件，混合", generated, rules, compiled, report);
        await TestAsync(rules, compiled, report);
    }

    // Only what the first decision costs that no later one does: compiling the rules, and what the runtime does when code first runs. As in the program,
    // the engine begins to make itself ready when the reading of the lists begins.
    private static double First()
    {
        RuleEngines.Begin();
        var book = Required(Rulebook.Load(Root));
        var asked = Required(CaseFile.LoadAll(Path.Combine(GeneratedRules.Root(), "tests", "vectors", "rules", "edge01-samr-two-years-and-a-day-first.yaml"), "case"))[0].Case;
        var watch = Stopwatch.StartNew();
        _ = Required(RuleEngines.For(book).Decide(asked));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<List<double>> FirstsAsync()
    {
        var times = new List<double>();

        for (var n = 0; n < Rounds; n++)
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Rules).Assembly.Location, "rules", FirstOnly]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            times.Add(double.Parse(text.Trim().Split('\n')[^1], CultureInfo.InvariantCulture));
        }

        return times;
    }

    private static async Task CompareAsync(string title, ExemptionCase[] cases, IRuleEngine rules, IRuleEngine compiled, TextWriter report)
    {
        var differ = cases.Count(asked => Whole(rules.Decide(asked)) != Whole(compiled.Decide(asked)));
        await TellAsync(report, $"逐字比较：{title}{cases.Length:N0}件", $"{differ}件不同");

        if (differ > 0)
        {
            throw new InvalidOperationException("两种引擎的建议不同，不计时。");
        }
    }

    private static async Task SpeedAsync(string title, ExemptionCase[] cases, IRuleEngine rules, IRuleEngine compiled, TextWriter report)
    {
        var (byRules, byCompiled) = (Milliseconds(cases, rules), Milliseconds(cases, compiled));
        await TellAsync(report, $"{title}（{cases.Length:N0}件）", $"NRules {byRules:0.000} ms，编译引擎 {byCompiled:0.0000} ms，{byRules / byCompiled:0.#}倍");
    }

    // As the command does it: reading every file is part of the work.
    private static async Task TestAsync(IRuleEngine rules, IRuleEngine compiled, TextWriter report)
    {
        var files = CaseRun.FilesBelow(Root);
        double Of(IRuleEngine engine) => Median(Enumerable.Range(0, Rounds).Select(round => Worked(() =>
        {
            foreach (var file in files)
            {
                _ = CaseRun.Of(file, file, engine);
            }
        })));
        var (byRules, byCompiled) = (Of(rules), Of(compiled));
        await TellAsync(report, $"rules test，全部{files.Count}个案情文件", $"NRules {byRules:N0} ms，编译引擎 {byCompiled:N0} ms，{byRules / byCompiled:0.##}倍");
    }

    private static double Milliseconds(ExemptionCase[] cases, IRuleEngine engine)
    {
        var times = Math.Max(1, 2_000 / cases.Length);
        void Round()
        {
            for (var n = 0; n < times; n++)
            {
                Array.ForEach(cases, asked => engine.Decide(asked));
            }
        }

        Round();
        return Median(Enumerable.Range(0, Rounds).Select(_ => Worked(Round))) / (times * cases.Length);
    }

    // On a machine that others use as well, only the time that the work itself took says how quick it is.
    private static double Worked(Action work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    private static bool IsOpen(IRuleEngine engine, ExemptionCase asked) =>
        engine.Decide(asked).Match(decision => decision.Acts.Any(act => act.Outcome is Outcome.Open), _ => false);

    private static string Whole(Result<ExemptionDecision> result) =>
        result.Match(decision => JsonSerializer.Serialize(decision), problem => $"{problem.Code} {problem.Message}");

    private static T Required<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));

    private static Task TellAsync(TextWriter report, string what, FormattableString value) =>
        report.WriteLineAsync($"{what}\t{FormattableString.Invariant(value)}");
}
