using System.Globalization;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Draws;

/// <summary>Whole bundles made from a few numbers, with replacements chosen so that every branch of section 7 occurs.</summary>
internal sealed class OwnVectors
{
    private static readonly ReplacementReason[] Reasons =
    [
        new("deregistered", "已注销", true, false), new("recused", "依法应当回避", false, false),
        new("occupied", "检查期内另有紧急公务", false, false), new("absent", "病假、产假等不能履职", false, true),
    ];

    private OwnVectors(string name, DrawBundle bundle, string rule, DrawOutcome outcome, DrawnPlaces places) =>
        (Name, Bundle, Rule, Outcome, Places) = (name, bundle, rule, outcome, places);

    public string Name { get; }

    public DrawBundle Bundle { get; }

    public string Rule { get; }

    public DrawOutcome Outcome { get; }

    public DrawnPlaces Places { get; }

    /// <summary>Who stands behind the numbers; empty where the rule does not commit it.</summary>
    public IReadOnlyList<RosterPerson> People { get; private init; } = [];

    public static IReadOnlyList<OwnVectors> All() =>
    [
        Make("own-person", 1, TeamUnit.Person, 30, 8, 4, barEach: 9, steps: 14),
        Make("own-group", 1, TeamUnit.Group, 24, 6, 3, barEach: 11, steps: 10),
        Make("own-second-attempt", 2, TeamUnit.Person, 12, 5, 2, barEach: 7, steps: 12),
        Make("own-people", 1, TeamUnit.Person, 20, 6, 4, barEach: 8, steps: 9, people: true),
        Make("own-exhausted", 1, TeamUnit.Person, 10, 4, 1, barEach: 6, steps: 40, emptied: true),
    ];

    /// <summary>The files of the bundle by name, as they lie under tests/vectors.</summary>
    public IReadOnlyDictionary<string, string> Files()
    {
        var files = Plain();

        if (People.Count > 0)
        {
            files[PeopleFile.Name] = PeopleFile.Write(RosterPeople.Of(People));
            files[PeopleFile.SaltsName] = PeopleFile.WriteSalts(People);
            files["people-proofs.csv"] = PeopleProofs();
            files["place-proofs.csv"] = PlaceProofs();
        }

        return files;
    }

    private Dictionary<string, string> Plain() => new()
    {
        [DrawFiles.FrameName] = DrawFiles.Write(Bundle.Frame),
        [DrawFiles.FrameKeyName] = RuleJson.WriteFrameKey(Bundle.FrameKey),
        [DrawFiles.RosterName] = DrawFiles.Write(Bundle.Roster),
        [DrawFiles.RecusalsName] = DrawFiles.Write(Bundle.Recusals),
        [DrawFiles.RuleName] = Rule,
        [DrawFiles.RevealName] = RuleJson.Write(Bundle.Reveal),
        [DrawFiles.ResultName] = DrawFiles.Write(Outcome.Result),
        [DrawFiles.AssignmentName] = DrawFiles.Write(Outcome.Teams),
        [ReplacementFile.Name] = ReplacementFile.Write(Places.Lines),
        ["proofs.csv"] = Proofs(),
    };

    private string PeopleProofs()
    {
        var frozen = RosterPeople.Of(People);
        return string.Concat(frozen.Lines.Select(line => Proof(line.ToString(), frozen.ProofOf(line.Inspector))).Prepend("leaf|index|size|siblings\n"));
    }

    private string PlaceProofs()
    {
        var tree = AssignmentTree.Of(Outcome.Teams, Bundle.FrameKey);
        var shown = Outcome.Teams.SelectMany(team => team.Lines).Select(line => line.Target).Distinct().SelectMany(tree.At).OrderBy(one => one.Proof.Index);
        return string.Concat(shown.Select(one => Proof(one.Place.Leaf, one.Proof)).Prepend($"{tree.Root}\nleaf|index|size|siblings\n"));
    }

    private static string Proof(string leaf, LineProof proof) =>
        string.Create(CultureInfo.InvariantCulture, $"{leaf}|{proof.Index}|{proof.Size}|{string.Join(' ', proof.Siblings)}\n");

    private string Proofs()
    {
        var tree = FrameTree.Of(Bundle.Frame, Bundle.FrameKey);
        var lines = Enumerable.Range(0, Bundle.Frame.Count).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{Bundle.Frame.Target(i)},{i},{Bundle.Frame.Count},{DrawText.Salt(Bundle.FrameKey, Bundle.Frame.Target(i))},{string.Join(' ', tree.Proof(i))}\n"));
        return string.Concat(lines.Prepend("target,index,size,salt,siblings\n"));
    }

    private static OwnVectors Make(string name, int attempt, TeamUnit unit, int size, int quota, int perTeam, int barEach, int steps, bool emptied = false, bool people = false)
    {
        var key = Digest.Of(name + " key")[..32];
        var frame = Frame.Of(Enumerable.Range(0, size).Select(i => (
            i % 5 == 0 ? $"project:{name}-{i:00}" : CreditCode.Complete(string.Create(CultureInfo.InvariantCulture, $"91430399MB{i:0000000}")).ToString(),
            i % 3 == 0 ? "S2" : "S1")));
        string[] teams = ["甲局", "乙局"];
        var roster = Roster.Of(teams.SelectMany((team, t) => Enumerable.Range(0, perTeam + 4)
            .Select(i => new RosterLine(team, string.Create(CultureInfo.InvariantCulture, $"18{t}{i:000}"), i % 2 == 0))));
        var recusals = Recusals.Of(Enumerable.Range(0, size).SelectMany(t => roster.Lines
            .Where((_, p) => ((t * 5) + (p * 3)) % barEach == 0).Where(line => line.Inspector[^1] > '1').Select(line => new Recusal(frame.Target(t), line.Inspector))));
        var sizes = frame.Sizes();
        string[] parties = ["承办机关", "市司法局"];
        var nonces = parties.Select(party => Digest.Of($"{name} {party}")[..32]).ToArray();
        var rule = new DrawRule(
            $"XT-{name}", attempt, attempt == 1 ? null : Digest.Of(name + " void"), FrameTree.Root(frame, key), Digest.Of(DrawFiles.Write(roster)),
            Digest.Of(DrawFiles.Write(recusals)),
            [new("S1", sizes["S1"], null, quota - 2, 2), new("S2", sizes["S2"], null, 2, 1)],
            [.. teams.Select(team => new DrawTeam(team, unit, 2, LeadRequired: true, null))],
            [.. parties.Select((party, i) => new CommittedParty(party, Digest.Of($"sv-draw/1:commit:XT-{name}:{attempt}:{party}:{nonces[i]}")))],
            new(2026, 9, 1, 17, 0, 0, TimeSpan.FromHours(8)), [new("掷骰20次", new(2026, 9, 1, 20, 0, 0, TimeSpan.FromHours(8)), "次日再掷")],
            new Dictionary<string, string> { [ReplacementReason.RuleKey] = ReplacementReason.Write(Reasons) });
        RosterPerson[] named = people ? [.. roster.Lines.Select((line, i) => Person(name, line, i))] : [];
        rule = people ? rule with { Extra = new Dictionary<string, string>([.. rule.Extra, .. Committed(named).Members()]) } : rule;
        var text = RuleJson.Write(rule);
        var reveal = new DrawReveal(Digest.Of(text), [.. parties.Select((party, i) => new OpenedParty(party, nonces[i]))], [new("掷骰20次", "31415926535897932384")]);
        var bundle = new DrawBundle(frame, key, roster, recusals, rule, Digest.Of(text), reveal);
        var outcome = bundle.Draw();
        var places = new DrawnPlaces(bundle, outcome);

        if (emptied)
        {
            Empty(places, teams[1]);
        }

        Walk(places, teams, steps);
        return new(name, bundle, text, outcome, places) { People = named };
    }

    private static RosterPerson Person(string name, RosterLine line, int i) =>
        new(line.Inspector, $"{"张王李赵"[i % 4]}{"一二三四五"[i / 4 % 5]}", $"湘C{line.Inspector}", Digest.Of($"{name} {line.Inspector}")[..32]);

    private static PeopleCommitment Committed(IEnumerable<RosterPerson> people)
    {
        var frozen = RosterPeople.Of(people);
        return new(Digest.Of(PeopleFile.Write(frozen)), frozen.Root);
    }

    // One lead after the other is taken off a target until nobody is left who may lead there.
    private static void Empty(DrawnPlaces places, string team)
    {
        var target = places.Targets.Keys.Order(StringComparer.Ordinal).ElementAt(1);

        while (places.Replace(target, team, 1, "occupied").Succeeded(out var line, out _) && line.In.Length > 0)
        {
        }
    }

    // Every third step drops a target, the others replace a person; which ones follows from the step's number.
    private static void Walk(DrawnPlaces places, string[] teams, int steps)
    {
        for (var step = 0; step < steps && places.Targets.Count > 0; step++)
        {
            var targets = places.Targets.Keys.Order(StringComparer.Ordinal).ToList();
            var target = targets[step * 7 % targets.Count];

            if (step % 3 == 1)
            {
                Assert.True(places.Drop(target, "deregistered").Succeeded(out _, out _));
                continue;
            }

            var (team, slot) = (teams[step % 2], (step / 2 % 2) + 1);
            places.Replace(target, team, slot, step % 5 == 2 ? "absent" : "occupied");
        }
    }
}
