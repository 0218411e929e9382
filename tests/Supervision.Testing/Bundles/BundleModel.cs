using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;

namespace Supervision.Testing.Bundles;

/// <summary>What a bundle is made of, before digests and seeds. Faults are put in before anything is hashed, so that all digests fit.</summary>
internal sealed record BundleModel(
    Frame Frame, string Key, Roster Roster, Recusals Recusals, DrawRule Rule, IReadOnlyList<OpenedParty> Parties, IReadOnlyList<SourceValue> Sources)
{
    /// <summary>Whether the rule commits who the people are, as rules made before that was asked do not.</summary>
    public bool WithPeople { get; init; }

    public Dictionary<string, string> Write(Fault fault, Random random)
    {
        var made = BundleFaults.InModel(this, fault);
        var files = new Dictionary<string, string>
        {
            [DrawFiles.FrameName] = BundleFaults.InText(DrawFiles.Write(made.Frame), DrawFiles.FrameName, fault),
            [DrawFiles.FrameKeyName] = BundleFaults.InText(RuleJson.WriteFrameKey(Key), DrawFiles.FrameKeyName, fault),
            [DrawFiles.RosterName] = BundleFaults.InText(DrawFiles.Write(made.Roster), DrawFiles.RosterName, fault),
            [DrawFiles.RecusalsName] = BundleFaults.InText(DrawFiles.Write(made.Recusals), DrawFiles.RecusalsName, fault),
        };

        var people = WithPeople ? BundlePeople.Write(made.Roster, files, fault) : null;
        var rule = made.Committed() with
        {
            FrameRoot = FrameTree.Root(made.Frame, Key),
            RosterDigest = Digest.Of(files[DrawFiles.RosterName]),
            RecusalsDigest = Digest.Of(files[DrawFiles.RecusalsName]),
        };
        rule = people is null ? rule : rule with { Extra = new Dictionary<string, string>([.. rule.Extra, .. people.Members()]) };
        files[DrawFiles.RuleName] = BundleFaults.InText(RuleJson.Write(rule), DrawFiles.RuleName, fault);

        var digest = Digest.Of(files[DrawFiles.RuleName]);
        var reveal = BundleFaults.InReveal(new DrawReveal(digest, made.Parties, made.Sources), fault);
        files[DrawFiles.RevealName] = RuleJson.Write(reveal);
        var bundle = new DrawBundle(made.Frame, Key, made.Roster, made.Recusals, rule, digest, reveal);
        var outcome = bundle.Draw();
        files[DrawFiles.ResultName] = DrawFiles.Write(outcome.Result);
        files[DrawFiles.AssignmentName] = DrawFiles.Write(outcome.Teams);

        if (fault is not (Fault.None or >= Fault.LogRootWrong))
        {
            return files;
        }

        var replaced = BundleReplacements.Make(new(bundle, outcome), rule, random);

        if (replaced.Count > 0)
        {
            files[ReplacementFile.Name] = ReplacementFile.Write(replaced);
        }

        files[LogProofs.FileName] = BundleLog.Write(files, rule, Key, outcome, replaced, fault);
        return files;
    }

    private DrawRule Committed() => Rule with
    {
        Parties = [.. Parties.Select(party => new CommittedParty(party.Party, DrawCommitment.Of(Rule.Task, Rule.Attempt, party.Party, party.Nonce)))],
        Sources = Rule.Sources.Count > 0 ? Rule.Sources : [.. Sources.Select((source, s) => new PublicSource(
            source.Name.EndsWith(SourceValue.FallbackMark, StringComparison.Ordinal) ? source.Name[..^SourceValue.FallbackMark.Length] : source.Name,
            Rule.RevealBy.AddHours(4 + s), "下一期"))],
    };
}
