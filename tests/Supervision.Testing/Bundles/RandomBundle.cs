using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;

namespace Supervision.Testing.Bundles;

/// <summary>A whole bundle made from a number: small, odd and valid; with a fault, valid but for that one.</summary>
public static class RandomBundle
{
    private const string Task = "XT-2026-0042";
    private static readonly DateTimeOffset RevealBy = new(2026, 11, 20, 17, 0, 0, TimeSpan.FromHours(8));
    private static readonly string[] Bodies = ["承办机关", "市司法局", "商会代表", "𠮷林公证处"];
    private static readonly string[] Ratios = ["0.07", "0.05", "0.5", "0.333", "0.01", "1", "1.0", "0.999", "0.29", "0.070"];

    /// <summary>The files of the bundle by name.</summary>
    public static Dictionary<string, string> Make(int number, Fault fault = Fault.None)
    {
        var random = new Random(number);
        var key = Hex(random, 32);
        var (frame, strata) = Strata(random);
        var teams = Teams(random, strata);
        var people = Roster.Of(teams.SelectMany((team, t) => People(random, team, t)));
        var rule = new DrawRule(Task, 1 + (random.Next(4) == 0 ? random.Next(1, 3) : 0), null, "", "", "", strata, teams, [], RevealBy, [],
            new Dictionary<string, string> { [ReplacementReason.RuleKey] = ReplacementReason.Write(BundleReplacements.Reasons) });
        rule = rule with { Previous = rule.Attempt > 1 ? Hex(random, 64) : null };
        var model = new BundleModel(frame, key, people, Recused(random, rule, frame, people), rule, Parties(random), Sources(random)) { WithPeople = HasPeople(number) };
        return model.Write(fault, random);
    }

    /// <summary>Every third is of the kind made before a rule said who its people are.</summary>
    public static bool HasPeople(int number) => number % 3 != 0;

    /// <summary>What would be public of it, were it sealed.</summary>
    public static Dictionary<string, string> Sealed(IReadOnlyDictionary<string, string> files)
    {
        var rule = RuleReader.Rule(files[DrawFiles.RuleName]).Match(read => read, problem => throw new InvalidOperationException(problem.Message));
        return new()
        {
            [DrawFiles.RuleName] = files[DrawFiles.RuleName],
            [DrawFiles.RevealName] = files[DrawFiles.RevealName],
            [DrawCounts.FileName] = DrawCounts.Of(rule, Digest.Of(files[DrawFiles.ResultName]), Digest.Of(files[DrawFiles.AssignmentName])).Write(),
            [LogProofs.FileName] = files[LogProofs.FileName],
        };
    }

    private static (Frame Frame, List<Stratum> Strata) Strata(Random random)
    {
        var count = random.Next(20) == 0 ? 0 : random.Next(3) == 0 ? random.Next(2, 5) : 1;
        var (lines, strata) = (new List<(string, string)>(), new List<Stratum>());

        for (var s = 0; s < count; s++)
        {
            var code = count == 1 ? "S1" : $"S{count - s}";
            var size = random.Next(8) switch { 0 => 100, 1 => 1, 2 => random.Next(40, 80), _ => random.Next(1, 20) };
            var ratio = random.Next(5) == 0 ? null : Ratios[random.Next(Ratios.Length)];
            ratio = count > 1 && ratio is "1" or "1.0" ? "0.6" : ratio;
            var quota = ratio is null ? random.Next(0, size + 1) : CommitCheck.Quota(ratio, size);
            strata.Add(new(code, size, ratio, quota, random.Next(0, 5)));
            lines.AddRange(Enumerable.Range(0, size).Select(_ => (Target(random), code)));
        }

        return (Frame.Of(lines), strata);
    }

    private static string Target(Random random) =>
        random.Next(4) == 0
            ? $"{(random.Next(2) == 0 ? "project" : "p_x-1")}:{random.NextInt64(1_000_000_000_000):D12}{(random.Next(2) == 0 ? "-a:B" : "")}"
            : CreditCode.Complete($"91430399MA{random.Next(10_000_000):D7}").ToString();

    private static List<DrawTeam> Teams(Random random, List<Stratum> strata) =>
    [
        .. Enumerable.Range(1, random.Next(1, 4)).Select(t => new DrawTeam(
            $"第{t}组来源", random.Next(2) == 0 ? TeamUnit.Person : TeamUnit.Group, random.Next(2, 5), random.Next(2) == 0,
            random.Next(3) > 0 ? null : [.. strata.Select(stratum => stratum.Code).Where(_ => random.Next(2) == 0)])),
    ];

    // Enough of them, or just enough, and a few who belong to no group.
    private static IEnumerable<RosterLine> People(Random random, DrawTeam team, int t)
    {
        var count = team.Size * random.Next(1, 4) + random.Next(0, team.Size);
        return Enumerable.Range(0, count).Select(i => new RosterLine(team.Team, $"{t}{i:D3}{(i % 5 == 4 ? "-甲" : "")}", i == 0 || random.Next(3) == 0));
    }

    private static Recusals Recused(Random random, DrawRule rule, Frame frame, Roster people)
    {
        var share = random.Next(3) switch { 0 => 0, 1 => 0.05, _ => 0.3 };
        var pairs = Enumerable.Range(0, frame.Count)
            .SelectMany(i => people.Lines.Where(_ => random.NextDouble() < share).Select(person => new Recusal(frame.Target(i), person.Inspector)))
            .ToList();

        while (CommitCheck.Unserved(rule, frame, people, Recusals.Of(pairs)) is { Count: > 0 } failing)
        {
            var blocked = failing.Select(one => one.Target).ToHashSet();
            pairs = [.. pairs.GroupBy(pair => pair.Target).SelectMany(group => blocked.Contains(group.Key) ? group.Skip(1) : group)];
        }

        return Recusals.Of(pairs);
    }

    private static List<OpenedParty> Parties(Random random) =>
        [.. Enumerable.Range(0, random.Next(2, 5)).Select(p => new OpenedParty(
            Bodies[p], Hex(random, random.Next(32, 65))))];

    private static List<SourceValue> Sources(Random random) =>
        [.. Enumerable.Range(1, random.Next(1, 4)).Select(s => new SourceValue(
            $"公开来源{s}" + (random.Next(3) == 0 ? SourceValue.FallbackMark : ""), random.Next(5) == 0 ? "红球 03=“7”，08" : $"{random.Next(1000):D3}"))];

    private static string Hex(Random random, int length)
    {
        var bytes = new byte[32];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes)[..length];
    }
}
