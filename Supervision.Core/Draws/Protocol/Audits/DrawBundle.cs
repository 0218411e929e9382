using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Log.Notes;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>抽取包: everything that decides a draw. From it the draw follows, and anybody can make it again.</summary>
public sealed record DrawBundle(
    Frame Frame, string FrameKey, Roster Roster, Recusals Recusals, DrawRule Rule, string CommitDigest, DrawReveal Reveal)
{
    private static readonly string[] InputFiles =
        [DrawFiles.RuleName, DrawFiles.FrameKeyName, DrawFiles.FrameName, DrawFiles.RosterName, DrawFiles.RecusalsName, DrawFiles.RevealName];

    public DrawOutcome Draw()
    {
        var master = DrawText.Master(Reveal);
        var result = Selection.Of(Frame, FrameKey, Rule.Strata, DrawText.TargetSeed(master));
        var teams = Assignment.Of(Rule, Roster, Recusals, result, DrawText.InspectorSeed(master));
        return new(result, teams);
    }

    /// <summary>Reads the input files of a bundle and holds each against what was committed.</summary>
    public static Result<DrawBundle> Read(string folder)
    {
        var files = new Dictionary<string, string>();

        foreach (var name in InputFiles)
        {
            if (!BundleText.Read(folder, name).Succeeded(out var text, out var problem))
            {
                return problem;
            }

            files[name] = text;
        }

        return Parse(files);
    }

    /// <summary>The targets that some team could not serve, from the files that exist before the commit.</summary>
    public static Result<IReadOnlyList<UnservedTarget>> Unserved(string folder)
    {
        if (!BundleText.Read(folder, DrawFiles.RuleName).Succeeded(out var ruleText, out var problem)
            || !RuleReader.Rule(ruleText).Succeeded(out var rule, out problem)
            || !BundleText.Read(folder, DrawFiles.FrameName).Succeeded(out var frameText, out problem)
            || !DrawFiles.ReadFrame(frameText, [.. rule.Strata.Select(s => s.Code)]).Succeeded(out var frame, out problem)
            || !BundleText.Read(folder, DrawFiles.RosterName).Succeeded(out var rosterText, out problem)
            || !DrawFiles.ReadRoster(rosterText, [.. rule.Teams.Select(t => t.Team)]).Succeeded(out var roster, out problem)
            || !BundleText.Read(folder, DrawFiles.RecusalsName).Succeeded(out var recusalText, out problem)
            || !DrawFiles.ReadRecusals(recusalText, frame, roster).Succeeded(out var recusals, out problem))
        {
            return problem;
        }

        return CommitCheck.Unserved(rule, frame, roster, recusals).ToList();
    }

    private static Result<DrawBundle> Parse(Dictionary<string, string> files)
    {
        if (!RuleReader.Rule(files[DrawFiles.RuleName]).Succeeded(out var rule, out var problem)
            || !RuleReader.FrameKey(files[DrawFiles.FrameKeyName]).Succeeded(out var key, out problem)
            || !DrawFiles.ReadFrame(files[DrawFiles.FrameName], [.. rule.Strata.Select(s => s.Code)]).Succeeded(out var frame, out problem)
            || !DrawFiles.ReadRoster(files[DrawFiles.RosterName], [.. rule.Teams.Select(t => t.Team)]).Succeeded(out var roster, out problem)
            || !DrawFiles.ReadRecusals(files[DrawFiles.RecusalsName], frame, roster).Succeeded(out var recusals, out problem)
            || !RuleReader.Reveal(files[DrawFiles.RevealName]).Succeeded(out var reveal, out problem))
        {
            return problem;
        }

        var bundle = new DrawBundle(frame, key, roster, recusals, rule, Digest.Of(files[DrawFiles.RuleName]), reveal);
        return bundle.Check(files) is { } wrong ? wrong : bundle;
    }

    private Problem? Check(Dictionary<string, string> files)
    {
        var digests = CheckDigest(DrawFiles.FrameName, Rule.FrameRoot, FrameTree.Root(Frame, FrameKey))
            ?? CheckDigest(DrawFiles.RosterName, Rule.RosterDigest, Digest.Of(files[DrawFiles.RosterName]))
            ?? CheckDigest(DrawFiles.RecusalsName, Rule.RecusalsDigest, Digest.Of(files[DrawFiles.RecusalsName]));

        return digests
            ?? CommitCheck.OfRule(Rule, Frame, DateTimeOffset.MinValue)
            ?? CheckServed()
            ?? RevealCheck.Of(Rule, CommitDigest, Reveal);
    }

    private static Problem? CheckDigest(string file, string committed, string found) =>
        found == committed ? null : DrawProblems.DigestDiffers(file, committed, found);

    private Problem? CheckServed()
    {
        var unserved = CommitCheck.Unserved(Rule, Frame, Roster, Recusals);
        return unserved.Count > 0 ? DrawProblems.Unserved(unserved) : null;
    }

    /// <summary>Recomputes everything and holds it against the published results; the first difference is named.</summary>
    /// <param name="key">The log's key as the reader knows it; without it the one in the bundle is believed.</param>
    public static Result<DrawOutcome> Verify(string folder, VerifierKey? key = null)
    {
        if (!Read(folder).Succeeded(out var bundle, out var problem))
        {
            return problem;
        }

        var outcome = bundle.Draw();
        var differs = VerifyFile(folder, DrawFiles.ResultName, DrawFiles.Write(outcome.Result))
            ?? VerifyFile(folder, DrawFiles.AssignmentName, DrawFiles.Write(outcome.Teams));

        if (differs is not null)
        {
            return differs;
        }

        if (!PeopleCheck.In(folder, bundle.Rule, bundle.Roster).Succeeded(out var people, out problem)
            || !VerifyReplacements(folder, bundle, outcome).Succeeded(out outcome, out problem))
        {
            return problem;
        }

        return VerifyLog(folder, bundle, outcome with { People = people }, key);
    }

    private static Problem? VerifyFile(string folder, string name, string expected) =>
        BundleText.Read(folder, name).Succeeded(out var found, out var problem) ? FirstDifference(name, expected, found) : problem;

    private static Result<DrawOutcome> VerifyLog(string folder, DrawBundle bundle, DrawOutcome outcome, VerifierKey? key)
    {
        var digests = new CeremonyDigests(
            bundle.Rule.FrameRoot, bundle.CommitDigest, DigestOf(folder, DrawFiles.RevealName), DigestOf(folder, DrawFiles.ResultName));

        if (!CeremonyProof.Read(folder, bundle.Rule, bundle.Reveal, digests).Succeeded(out var ceremony, out var wrong))
        {
            return wrong;
        }

        var logged = new LoggedDraw(
            bundle.Rule, bundle.CommitDigest, DigestOf(folder, DrawFiles.RevealName), DigestOf(folder, DrawFiles.ResultName),
            DigestOf(folder, DrawFiles.AssignmentName), outcome.Teams.ToDictionary(team => team.Team, team => team.Load),
            [.. outcome.Replacements.Select(line => line.Digest(bundle.Rule, bundle.FrameKey))])
        {
            AssignmentRoot = PeopleCommitment.Of(bundle.Rule) is null ? null : AssignmentTree.Of(outcome.Teams, bundle.FrameKey).Root,
            Ceremony = ceremony.Steps,
        };

        return logged.CheckIn(folder, key).Succeeded(out var found, out var problem)
            ? outcome with { Log = found.Log, Ceremony = ceremony }
            : problem;
    }

    private static string DigestOf(string folder, string name) => Digest.Of(File.ReadAllBytes(Path.Combine(folder, name)));

    // A bundle without replacements has no such file.
    private static Result<DrawOutcome> VerifyReplacements(string folder, DrawBundle bundle, DrawOutcome outcome)
    {
        var places = new DrawnPlaces(bundle, outcome);

        if (!File.Exists(Path.Combine(folder, ReplacementFile.Name)))
        {
            return outcome with { Standing = places.Standing() };
        }

        if (!BundleText.Read(folder, ReplacementFile.Name).Succeeded(out var found, out var problem)
            || !ReplacementFile.Replay(found, places).Succeeded(out var lines, out problem))
        {
            return problem;
        }

        return FirstDifference(ReplacementFile.Name, ReplacementFile.Write(lines), found) is { } difference
            ? difference
            : outcome with { Replacements = lines, Standing = places.Standing() };
    }

    private static Problem? FirstDifference(string file, string expected, string found)
    {
        if (expected == found)
        {
            return null;
        }

        var (wanted, had) = (expected.Split('\n'), found.Split('\n'));

        for (var i = 0; i < Math.Max(wanted.Length, had.Length); i++)
        {
            var (wantedLine, hadLine) = (wanted.ElementAtOrDefault(i) ?? "", had.ElementAtOrDefault(i) ?? "");

            if (wantedLine != hadLine)
            {
                return DrawProblems.Differs(file, i + 1, wantedLine, hadLine);
            }
        }

        return DrawProblems.LineEnd(file);
    }
}

/// <summary>抽取结果: who was drawn, and who goes there.</summary>
public sealed record DrawOutcome(IReadOnlyList<ResultLine> Result, IReadOnlyList<TeamAssignment> Teams)
{
    /// <summary>What was replaced afterwards, where the bundle says so.</summary>
    public IReadOnlyList<ReplacementLine> Replacements { get; init; } = [];

    /// <summary>Who stands where in the end, by target, team and slot.</summary>
    public IReadOnlyList<StandingPerson> Standing { get; init; } = [];

    /// <summary>What the bundle proves of who the people are.</summary>
    public PeopleFound People { get; init; } = PeopleFound.NotCommitted;

    /// <summary>Who did what; null before a bundle was verified.</summary>
    public CeremonyProof? Ceremony { get; init; }

    /// <summary>What the log says of it; null where the bundle holds no proofs.</summary>
    public DrawLogFound? Log { get; init; }
}
