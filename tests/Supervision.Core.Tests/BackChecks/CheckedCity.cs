using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Tests.BackChecks;

/// <summary>Finished checks and a roster, all by chance, with what each person really did at each check written down apart.</summary>
internal sealed class CheckedCity
{
    private const string Team = "税务局";

    private static readonly DepartmentCode Body = DepartmentCode.Parse("430300-SW");
    private static readonly DateTimeOffset Noon = new(2026, 10, 20, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateOnly Day = new(2026, 10, 20);
    private static readonly ReplacementReason[] Reasons =
        [new("absent", "病假", OfTarget: false, WholeTask: true), new("occupied", "公务", OfTarget: false, WholeTask: false),
            new("returned", "返岗", OfTarget: false, WholeTask: false, Returns: true)];

    private readonly HashSet<(string Target, string Inspector)> _did = [];

    public CheckedCity(int people, int checks, int seed)
    {
        var random = new Random(seed);
        var inspectors = Enumerable.Range(1, people).Select(i => Person(i, random)).ToList();
        var made = Enumerable.Range(0, checks).Select(_ => Check(inspectors, random)).ToList();
        var frame = Frame.Of(made.Select(check => (BackCheck.TargetOf(check.Check.Id), "S1")));
        var roster = Roster.Of(inspectors.Select(person => new RosterLine(Team, person.Number, person.MayLead)));
        var recusals = Recusals.Of(made.SelectMany(check => inspectors.Where(person => EarlierPart.Bars(check.Check, check.Stood, person))
            .Select(person => new Recusal(BackCheck.TargetOf(check.Check.Id), person.Number))));
        Bundle = Committed(frame, roster, recusals, random);
        Checks = made.Select(check => check.Check).ToDictionary(check => BackCheck.TargetOf(check.Id));
        People = inspectors.ToDictionary(person => person.Number);
    }

    public DrawBundle Bundle { get; }

    public IReadOnlyDictionary<string, InspectionCheck> Checks { get; }

    public IReadOnlyDictionary<string, Inspector> People { get; }

    /// <summary>A rule that cannot serve every check is never committed.</summary>
    public bool CanBeDrawn => CommitCheck.Unserved(Bundle.Rule, Bundle.Frame, Bundle.Roster, Bundle.Recusals).Count == 0;

    public bool Did(string target, string inspector) => _did.Contains((target, inspector));

    private static Inspector Person(int number, Random random)
    {
        // Some share a name, and some carry a second card.
        Certificate[] cards = [Card($"湘A{number:000}"), .. random.Next(3) == 0 ? new[] { Card($"湘B{number:000}") } : []];
        var person = Inspector.Officer(InspectorId.New(Noon), $"{number:0000}", $"人员{random.Next(1, number + 1)}", Body, cards, Noon);
        person.MayLead = number <= 3 || random.Next(3) == 0;
        return person;

        static Certificate Card(string text) => new(text, CertificateKind.Enforcement, new(2024, 1, 1), new(2028, 12, 31));
    }

    private (InspectionCheck Check, HashSet<string> Stood) Check(List<Inspector> people, Random random)
    {
        Inspector Any() => people[random.Next(people.Count)];
        var officers = Enumerable.Range(1, 2).Select(slot => (Person: Any(), slot)).ToList();
        var passing = Enumerable.Range(0, random.Next(3)).Select(_ => Any()).ToList();
        var (head, enterer, reviewer) = (Any(), Any(), Any());
        var bytes = new byte[16];
        random.NextBytes(bytes);
        var id = CheckId.From(new Guid(bytes));
        var attempt = DrawAttempt.Freeze(AttemptId.New(Noon), TaskId.New(Noon), 1, new("", "", "", ""), 1, new Dictionary<Exclusion, int>(),
            new Dictionary<string, string>(), By(head, Role.Planner));
        var check = Made(InspectionCheck.Of(id, attempt, SubjectKey.Parse("project:x"), "某项目", Body,
            [.. officers.Select(one => new CheckOfficer(one.Person.Certificates[^1].Number, one.Person.Name, Body, new(2028, 12, 31), one.slot))]));
        Made(check.Approve(By(head, Role.Approver)));
        Made(check.Notify("检通1号", new("C", CheckCodeSource.Own, Day, Day)));
        Made(check.Start(new(Day, Noon, "雨湖区")));
        Made(check.Enter(new([], [new("R09", "注销", true, false, true)], Day, By(enterer, Role.Inspector)), []));
        var second = people.First(person => person.Name != enterer.Name);
        Made(check.Confirm(By(second, Role.Inspector)));
        var reviewed = check.Review(By(reviewer, Role.Planner)).Succeeded(out _, out _);
        List<Inspector> took = [.. officers.Select(one => one.Person), .. passing, head, enterer, second, .. reviewed ? new[] { reviewer } : []];
        _did.UnionWith(took.Select(person => (BackCheck.TargetOf(id), person.Number)));
        return (check, [.. passing.Select(person => person.Number)]);
    }

    private static DrawBundle Committed(Frame frame, Roster roster, Recusals recusals, Random random)
    {
        string[] parties = ["承办机关", "市司法局"];
        var nonces = parties.Select(party => Digest.Of($"{random.Next()} {party}")[..32]).ToArray();
        var key = Digest.Of($"{random.Next()}")[..32];
        var rule = new DrawRule("XT-BACK", 1, null, FrameTree.Root(frame, key), Digest.Of(DrawFiles.Write(roster)), Digest.Of(DrawFiles.Write(recusals)),
            [new("S1", frame.Count, null, Math.Max(1, frame.Count / 2), 0)], [new DrawTeam(Team, TeamUnit.Person, 2, LeadRequired: true, null)],
            [.. parties.Select((party, i) => new CommittedParty(party, DrawCommitment.Of("XT-BACK", 1, party, nonces[i])))],
            Noon, [new("掷骰", Noon.AddHours(3), "次日再掷")], new Dictionary<string, string> { [ReplacementReason.RuleKey] = ReplacementReason.Write(Reasons) });
        var digest = Digest.Of(RuleJson.Write(rule));
        var reveal = new DrawReveal(digest, [.. parties.Select((party, i) => new OpenedParty(party, nonces[i]))], [new("掷骰", $"{random.Next()}")]);
        return new(frame, key, roster, recusals, rule, digest, reveal);
    }

    private static Signed By(Inspector person, Role role) => new(new(person.Name, Body, role), Noon);

    private static T Made<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
