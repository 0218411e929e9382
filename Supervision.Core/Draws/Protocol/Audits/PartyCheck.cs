using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>参与方核对: whether those who share the seed are bodies that differ, one of them from outside the task (draw-protocol, section 2).</summary>
public static class PartyCheck
{
    /// <summary>Rules from before the bodies had to be named say nothing of them, and nothing is asked.</summary>
    public static Problem? OfRule(DrawRule rule)
    {
        var named = rule.Parties.Count(party => party.Body is not null);

        if (named == 0 && rule.Bodies is null)
        {
            return null;
        }

        if (rule.Bodies is not { Count: > 0 } || named < rule.Parties.Count)
        {
            return PartyProblems.BodiesIncomplete();
        }

        if (rule.Parties.Select(party => party.Body).Distinct().Count() < 2)
        {
            return PartyProblems.OneBody();
        }

        return rule.Parties.Any(party => rule.IsOutside(party.Body!)) ? null : PartyProblems.NobodyOutside();
    }
}
