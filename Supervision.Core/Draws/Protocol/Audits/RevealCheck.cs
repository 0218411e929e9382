using System.Text.RegularExpressions;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>揭示核对: whether what was opened fits what was committed.</summary>
public static partial class RevealCheck
{
    public static Problem? Of(DrawRule rule, string commitDigest, DrawReveal reveal)
    {
        if (reveal.CommitDigest != commitDigest)
        {
            return DrawProblems.DigestDiffers("rule.json", reveal.CommitDigest, commitDigest);
        }

        if (!reveal.Parties.Select(party => party.Party).SequenceEqual(rule.Parties.Select(party => party.Party)))
        {
            return DrawProblems.OrderOfReveal("参与方");
        }

        for (var i = 0; i < rule.Parties.Count; i++)
        {
            if (OfParty(rule, rule.Parties[i], reveal.Parties[i].Nonce) is { } problem)
            {
                return problem;
            }
        }

        foreach (var source in rule.Sources)
        {
            if (!reveal.Sources.Any(value => IsOf(value, source)))
            {
                return DrawProblems.SourceMissing(source.Name);
            }
        }

        if (reveal.Sources.Count != rule.Sources.Count || reveal.Sources.Where((value, i) => !IsOf(value, rule.Sources[i])).Any())
        {
            return DrawProblems.OrderOfReveal("公开数值");
        }

        return reveal.Sources.FirstOrDefault(value => !IsOneLine(value.Value)) is { } bad ? DrawProblems.SourceValue(bad.Name) : null;
    }

    public static Problem? OfParty(DrawRule rule, CommittedParty party, string nonce)
    {
        if (!Nonce().IsMatch(nonce))
        {
            return DrawProblems.NonceForm(party.Party);
        }

        var opened = DrawText.Commitment(rule.Task, rule.Attempt, party.Party, nonce);
        return opened == party.Commitment ? null : DrawProblems.CommitmentDiffers(party.Party);
    }

    private static bool IsOf(SourceValue value, PublicSource source) =>
        value.Name == source.Name || value.Name == source.Name + SourceValue.FallbackMark;

    /// <summary>A value is one non-empty line without white space at its ends.</summary>
    public static bool IsOneLine(string value) =>
        value.Length > 0 && !value.Contains('\n', StringComparison.Ordinal) && !value.Contains('\r', StringComparison.Ordinal)
        && value.Trim().Trim('\uFEFF') == value;

    [GeneratedRegex(@"^[0-9a-f]{32,}\z")]
    private static partial Regex Nonce();
}
