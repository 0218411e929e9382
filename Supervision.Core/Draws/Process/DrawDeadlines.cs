using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Core.Draws.Process;

/// <summary>到期作废: what of a committed attempt should have been done by now and was not.</summary>
public static class DrawDeadlines
{
    /// <param name="confirmed">The sources of which a value was confirmed.</param>
    /// <returns>The public reason; null while every term still runs.</returns>
    public static string? Missed(DrawRule rule, DrawAttempt attempt, IReadOnlySet<string> confirmed, DateTimeOffset at)
    {
        var closed = attempt.Parties.Where(party => party.Nonce is null).Select(party => party.Party).ToList();

        // The value that was never entered is the cause; that nobody could open after it is not.
        var silent = rule.Sources.FirstOrDefault(source => !confirmed.Contains(source.Name) && at > source.LastMoment(rule.GraceOfSources));

        if (silent is not null && (silent.IsWitnessed || closed.Count == 0))
        {
            return ValueProblems.LapsedBecause(silent.Name, silent.LastMoment(rule.GraceOfSources)!.Value);
        }

        return closed.Count > 0 && at > rule.RevealBy ? AttemptProblems.LapsedBecause(closed, rule.RevealBy) : null;
    }
}
