using System.Text;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;

namespace Supervision.Testing.Bundles;

/// <summary>A log in which the draw of a bundle stands among other entries, signed and proved; with a fault, signed all the same.</summary>
internal static class BundleLog
{
    private const string Origin = "bundle.example/log";

    public static string Write(IReadOnlyDictionary<string, string> files, DrawRule rule, string frameKey, DrawOutcome outcome, IReadOnlyList<ReplacementLine> replaced, Fault fault)
    {
        var entries = Entries(Steps(files, rule, frameKey, outcome, replaced), fault);
        var key = Key(1);
        var leaves = entries.Select(entry => entry.LeafHash).ToList();
        var root = fault is Fault.LogRootWrong ? TreeHash.Leaf([]) : MerkleTree.Root(leaves.Count, node => Hash(leaves, node));
        var note = (fault is Fault.LogOtherSigner ? Key(2) : key).Sign(new Checkpoint(fault is Fault.LogOtherOrigin ? "other.example/log" : Origin, leaves.Count, root));
        var own = entries.Where(entry => entry.Object == rule.Task);
        var proofs = (fault is Fault.LogProofsSwapped ? own.Reverse() : own).Select(entry => new LogProof(
            entry.Index, Encoding.UTF8.GetString(entry.Bytes()),
            [.. MerkleTree.Inclusion(entry.Index, leaves.Count).Select(span => MerkleTree.Hash(span, node => Hash(leaves, node)))]));
        return new LogProofs([key.Verifier], note, [.. fault is Fault.LogStepMissing ? proofs.Where((_, i) => i != 2) : proofs]).Write();
    }

    private static List<(LogKind Kind, string Task, string Record, DateTimeOffset At)> Steps(
        IReadOnlyDictionary<string, string> files, DrawRule rule, string frameKey, DrawOutcome outcome, IReadOnlyList<ReplacementLine> replaced)
    {
        var (attempt, drawnAt) = (rule.Attempt, rule.Sources.Max(source => source.Due).AddMinutes(10));
        string DigestOf(string name) => Digest.Of(files[name]);
        return
        [
            (LogKind.DrawFrozen, rule.Task, LogRecords.Write(
                new DrawFrozenRecord(attempt, rule.FrameRoot, rule.RosterDigest, rule.RecusalsDigest, rule.Strata.Sum(s => s.Size), Excluded: null,
                    PeopleCommitment.Of(rule)?.Digest, PeopleCommitment.Of(rule)?.Root)), rule.RevealBy.AddHours(-9)),
            (LogKind.DrawCommitted, rule.Task, LogRecords.Write(new DrawCommittedRecord(attempt, DigestOf(DrawFiles.RuleName))), rule.RevealBy.AddHours(-8)),
            (LogKind.DrawRevealed, rule.Task, LogRecords.Write(new DrawRevealedRecord(attempt, DigestOf(DrawFiles.RevealName))), drawnAt),
            (LogKind.DrawDone, rule.Task, LogRecords.Write(new DrawDoneRecord(
                attempt, DigestOf(DrawFiles.ResultName), DigestOf(DrawFiles.AssignmentName), outcome.Teams.ToDictionary(team => team.Team, team => team.Load),
                PeopleCommitment.Of(rule) is null ? null : AssignmentTree.Of(outcome.Teams, frameKey).Root)), drawnAt.AddMinutes(1)),
            .. replaced.Select((line, i) => (LogKind.Replacement, rule.Task, LogRecords.Write(new ReplacementRecord(attempt, line.Seq, line.Digest(rule, frameKey))), drawnAt.AddDays(1 + i))),
        ];
    }

    // One entry of somebody else stands before each of the draw's own.
    private static List<LogEntry> Entries(List<(LogKind Kind, string Task, string Record, DateTimeOffset At)> steps, Fault fault)
    {
        switch (fault)
        {
            case Fault.LogStepsSwapped: (steps[2], steps[3]) = (steps[3] with { At = steps[2].At }, steps[2] with { At = steps[3].At }); break;
            case Fault.LogOfOtherAttempt: steps[1] = steps[1] with { Record = steps[1].Record.Replace("\"attempt\":", "\"attempt\":1", StringComparison.Ordinal) }; break;
            case Fault.LogDigestWrong: steps[3] = steps[3] with { Record = Changed(steps[3].Record) }; break;
            case Fault.LogLoadWrong: steps[3] = steps[3] with { Record = steps[3].Record.Replace("},\"assignmentRoot\"", "7},\"assignmentRoot\"", StringComparison.Ordinal).Replace("}}", "7}}", StringComparison.Ordinal) }; break;
            case Fault.LogPeopleWrong: steps[0] = steps[0] with { Record = steps[0].Record.Replace("\"rosterPeopleDigest\":\"", "\"rosterPeopleDigest\":\"0", StringComparison.Ordinal) }; break;
            case Fault.LogAssignmentRootWrong: steps[3] = steps[3] with { Record = steps[3].Record.Replace("\"assignmentRoot\":\"", "\"assignmentRoot\":\"0", StringComparison.Ordinal) }; break;
            case Fault.LogCommittedLate: steps[1] = steps[1] with { At = steps[1].At.AddHours(8) }; break;
            case Fault.LogRevealedEarly: steps[2] = steps[2] with { At = steps[2].At.AddMinutes(-11) }; break;
            case Fault.LogTimeBackwards: steps[0] = steps[0] with { At = steps[1].At.AddTicks(10) }; break;
            case Fault.LogReplacementMore: steps.Add((LogKind.Replacement, steps[0].Task, LogRecords.Write(new ReplacementRecord(1, steps.Count - 3, Digest.Of(""))), steps[^1].At)); break;
            case Fault.LogKindWrong: steps[2] = steps[2] with { Kind = LogKind.DrawVoided }; break;
        }

        return [.. steps.SelectMany(step => new[] { (LogKind.PlanPublished, "别的", "{}", step.At), step })
            .Select((step, i) => LogEntry.Of(i, step.Item1, step.Item2, step.Item3, step.At))];
    }

    private static string Changed(string record) => record.Replace("\"resultDigest\":\"", "\"resultDigest\":\"0", StringComparison.Ordinal);

    private static TreeHash Hash(List<TreeHash> leaves, TreeNode node) => node.Level == 0
        ? leaves[(int)node.Index]
        : TreeHash.Node(Hash(leaves, new(node.Level - 1, node.Index * 2)), Hash(leaves, new(node.Level - 1, (node.Index * 2) + 1)));

    private static SigningKey Key(byte number) =>
        SigningKey.Of(Origin, [.. Enumerable.Repeat(number, SigningKey.SeedLength)]).Match(key => key, problem => throw new InvalidOperationException(problem.Message));
}
