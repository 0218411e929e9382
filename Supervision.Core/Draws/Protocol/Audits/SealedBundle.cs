using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Notes;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>密封抽取包: what is public of a sealed draw: rule, reveal, counts and the places in the log (draw-protocol, section 4).</summary>
public static class SealedBundle
{
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, DrawCounts.FileName));

    /// <summary>Holds commitments, counts and log against one another. Frame and drawn targets are not public and not checked.</summary>
    public static Result<SealedOutcome> Verify(string folder, VerifierKey? key = null)
    {
        if (!BundleText.Read(folder, DrawFiles.RuleName).Succeeded(out var ruleText, out var problem)
            || !RuleReader.Rule(ruleText).Succeeded(out var rule, out problem)
            || !BundleText.Read(folder, DrawFiles.RevealName).Succeeded(out var revealText, out problem)
            || !RuleReader.Reveal(revealText).Succeeded(out var reveal, out problem)
            || !BundleText.Read(folder, DrawCounts.FileName).Succeeded(out var countsText, out problem)
            || !DrawCounts.Read(countsText).Succeeded(out var counts, out problem))
        {
            return problem;
        }

        var digest = Digest.Of(ruleText);

        if ((CommitCheck.OfForm(rule, DateTimeOffset.MinValue) ?? RevealCheck.Of(rule, digest, reveal) ?? counts.Check(rule)) is { } wrong)
        {
            return wrong;
        }

        var digests = new CeremonyDigests(rule.FrameRoot, digest, Digest.Of(revealText), counts.ResultDigest);

        if (!CeremonyProof.Read(folder, rule, reveal, digests).Succeeded(out var ceremony, out problem))
        {
            return problem;
        }

        var logged = new LoggedDraw(rule, digest, Digest.Of(revealText), counts.ResultDigest, counts.AssignmentDigest, Loads: null, Replacements: null)
        {
            Ceremony = ceremony.Steps,
        };

        return logged.CheckIn(folder, key).Succeeded(out var found, out problem) ? new SealedOutcome(counts, ceremony, found.Log) : problem;
    }
}

/// <param name="Log">Null where the bundle holds no proofs.</param>
public sealed record SealedOutcome(DrawCounts Counts, CeremonyProof Ceremony, DrawLogFound? Log);
