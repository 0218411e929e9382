using System.Diagnostics;
using System.Globalization;
using Supervision.Benchmarks.Peers;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;

namespace Supervision.Benchmarks;

/// <summary>
/// The engines of the house beside others on the same list and the same acts, one thread each. Nothing is timed before the decisions were found equal. NRules is
/// asked for whole decisions; the peers are asked only which item grants, on facts that were already made plain for them.
/// </summary>
public sealed class Engines : IBenchmark
{
    private const int Acts = 20_000;

    // All items in one workflow is slow, so that one is held against fewer acts.
    private const int Compared = 4_000;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3);

    public string Name => "engines";

    public string What => "规则引擎与同类软件比较：同一清单、同一批行为，先核对结果相同；单线程";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        foreach (var items in new[] { 200, 1000 })
        {
            var book = Required(Rulebook.Read(GeneratedRules.Sources(items)));
            var own = RuleEngines.CompiledFor(book);
            var cases = GeneratedRules.Cases(items, Acts).Single(kind => kind.Title == GeneratedRules.Mixed).Cases;
            var granted = cases.Select(asked => Required(own.Decide(asked)).Acts[0].Item).ToArray();
            var facts = cases.Select(PeerFacts.Of).ToArray();
            var title = $"{items}个事项";

            var ours = Pace.Of(n => own.Decide(cases[n]), Acts, Long);
            await report.WriteLineAsync($"{title}，编译引擎，整份建议（十四步、理由、步骤）\t{ours}");

            await NRulesAsync(title, book, own, cases, ours, report);

            await MicrosoftAsync(title, book, facts, granted, ours, report);
            await report.WriteLineAsync(await ZenEngine.CompareAsync(title, book, facts, granted, ours, Long));
        }
    }

    private static async Task NRulesAsync(string title, Rulebook book, IRuleEngine own, ExemptionCase[] cases, Pace ours, TextWriter report)
    {
        var watch = Stopwatch.StartNew();
        var engine = RuleEngines.For(book);
        _ = engine.Decide(cases[0]);
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{title}，NRules，第一次判断（编译所用的清单）\t{watch.Elapsed.TotalMilliseconds:N0} ms"));

        Same(cases.Select(asked => Whole(own.Decide(asked))), cases.Select(asked => Whole(engine.Decide(asked))), "NRules");
        await report.WriteLineAsync($"{title}，NRules\t{Acts}件逐字相同");

        var pace = Pace.Of(n => engine.Decide(cases[n]), Acts, Long);
        await report.WriteLineAsync($"{title}，NRules，整份建议\t{pace}，编译引擎是它的{ours.Over(pace)}倍");
    }

    private static async Task MicrosoftAsync(string title, Rulebook book, PeerFacts[] facts, string?[] granted, Pace ours, TextWriter report)
    {
        var engine = new MicrosoftRules(book);
        Same(granted, facts.Select(engine.GrantedByItem), "Microsoft RulesEngine");
        Same(granted[..Compared], facts[..Compared].Select(engine.GrantedByAll), "Microsoft RulesEngine");
        await report.WriteLineAsync($"{title}，Microsoft RulesEngine\t{Acts}件结果相同（每个事项一个工作流）；{Compared}件结果相同（全部事项一个工作流）");

        var indexed = Pace.Of(n => engine.GrantedByItem(facts[n]), Acts, Long);
        await report.WriteLineAsync($"{title}，Microsoft RulesEngine，每个事项一个工作流，只得出事项\t{indexed}，编译引擎是它的{ours.Over(indexed)}倍");
        var all = Pace.Of(n => engine.GrantedByAll(facts[n]), Acts, Long);
        await report.WriteLineAsync($"{title}，Microsoft RulesEngine，全部事项一个工作流，只得出事项\t{all}，编译引擎是它的{ours.Over(all)}倍");
    }

    internal static void Same(IEnumerable<string?> expected, IEnumerable<string?> actual, string whose)
    {
        foreach (var (n, pair) in expected.Zip(actual).Index())
        {
            if (pair.First != pair.Second)
            {
                throw new InvalidOperationException($"{whose} 的第{n + 1}个结果不同：应为 {pair.First ?? "无"}，实为 {pair.Second ?? "无"}");
            }
        }
    }

    private static string Whole(Result<ExemptionDecision> decision) => System.Text.Json.JsonSerializer.Serialize(Required(decision));

    private static T Required<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
