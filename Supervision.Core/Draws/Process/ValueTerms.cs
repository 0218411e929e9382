using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>数值的时间: each kind of value in its time, when it is entered and again when it is confirmed (draw-protocol, section 2, phase 3).</summary>
public static class ValueTerms
{
    /// <param name="attempts">Those of the ceremony that wait for values.</param>
    public static Problem? Of(
        DrawRule rule, PublicSource source, ValueForm form, StandingValues values, IReadOnlyList<DrawAttempt> attempts, DateTimeOffset at)
    {
        if (values.ConfirmedOf(source.Name) is not null)
        {
            return ValueProblems.AlreadyConfirmed(source.Name);
        }

        var parties = attempts.SelectMany(attempt => attempt.Parties).ToList();
        return source.IsWitnessed ? OfWitnessed(source, form, parties, at) : OfRecorded(rule, source, form, values, parties, at);
    }

    private static Problem? OfWitnessed(PublicSource source, ValueForm form, List<DrawParty> parties, DateTimeOffset at)
    {
        if (form is not ValueForm.Published)
        {
            return ValueProblems.NoFallback(source.Name);
        }

        if (parties.Any(party => party.Nonce is not null))
        {
            return ValueProblems.WitnessedAfterOpening(source.Name);
        }

        return at > source.Due ? ValueProblems.WitnessedTooLate(source.Name, source.Due) : null;
    }

    private static Problem? OfRecorded(
        DrawRule rule, PublicSource source, ValueForm form, StandingValues values, List<DrawParty> parties, DateTimeOffset at)
    {
        if (parties.Find(party => party.Nonce is null) is { } closed)
        {
            return ValueProblems.StillClosed(source.Name, closed.Party);
        }

        if (at < source.Due)
        {
            return AttemptProblems.SourceNotDue(source.Name, source.Due);
        }

        if (source.LastMoment(rule.GraceOfSources) is { } last && at > last)
        {
            return ValueProblems.TooLate(source.Name, last);
        }

        return form is ValueForm.Published
            ? OfPublished(source, values)
            : OfFallback(source, form, values, source.Due + rule.GraceOfSources, at);
    }

    private static Problem? OfPublished(PublicSource source, StandingValues values) =>
        values.IsSaidAbsent(source.Name) ? ValueProblems.SaidAbsent(source.Name) : null;

    // As long as the source may still publish, nobody may say that it does not.
    private static Problem? OfFallback(PublicSource source, ValueForm form, StandingValues values, DateTimeOffset graceEnds, DateTimeOffset at)
    {
        if (!source.HasFallback)
        {
            return ValueProblems.NoFallback(source.Name);
        }

        if (at < graceEnds)
        {
            return AttemptProblems.FallbackTooEarly(source.Name, graceEnds);
        }

        if (form is ValueForm.Absent)
        {
            return OfPublished(source, values);
        }

        return values.IsSaidAbsent(source.Name) ? null : ValueProblems.NotAbsent(source.Name);
    }
}
