using System.Diagnostics;
using System.Globalization;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Primitives;

namespace Supervision.Benchmarks.Draws;

/// <summary>Assigning people to ten thousand drawn targets: persons and groups, with few leads and with loads that leave no room.</summary>
public sealed class AssignmentSpeed : IBenchmark
{
    private const int Targets = 10_000;
    private const int People = 500;

    public string Name => "assignment";

    public string What => "分配检查人员：10,000 个对象、每个 2 人、500 名人员、5% 回避";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var targets = SampleFrame.Codes(Targets).Order(StringComparer.Ordinal).ToList();

        foreach (var (what, unit, leads, lead) in new[]
        {
            ("按人，不要求组长", TeamUnit.Person, 0, false), ("按人，组长占三分之一", TeamUnit.Person, 3, true),
            ("按人，组长占二十分之一", TeamUnit.Person, 20, true), ("按组，组长占三分之一", TeamUnit.Group, 3, true),
        })
        {
            var team = new DrawTeam("样例局", unit, 2, lead, null);
            var roster = Roster.Of(Enumerable.Range(0, People).Select(i =>
                new RosterLine(team.Team, string.Create(CultureInfo.InvariantCulture, $"18{i:000000}"), leads > 0 && i % leads == 0)));
            var recusals = Recusals.Of(targets.SelectMany((target, t) => roster.Lines
                .Where((_, p) => string.CompareOrdinal(Digest.Of($"{t}:{p}"), "0d") < 0).Select(line => new Recusal(target, line.Inspector))));
            var result = targets.Select((target, i) => new ResultLine("S1", i + 1, target, Digest.Of(target), false)).ToList();
            var rule = new DrawRule("", 1, null, "", "", "", [new("S1", Targets, null, Targets, 0)], [team], [], default, [], new Dictionary<string, string>());

            PeakMemory.Reset();
            var watch = Stopwatch.StartNew();
            var assigned = Assignment.Of(rule, roster, recusals, result, "00112233445566778899aabbccddeeff")[0];
            watch.Stop();
            await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{what}\t{watch.Elapsed.TotalMilliseconds:F0} ms，c = {assigned.Load}，{assigned.Lines.Count} 人次，回避 {recusals.Lines.Count} 对，峰值 {PeakMemory.Megabytes()} MB"));
        }
    }
}
