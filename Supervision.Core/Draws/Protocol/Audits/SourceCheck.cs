using System.Globalization;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>公开数值来源核对: whoever knows the nonces cannot choose the value, and whoever chooses the value cannot know the nonces (draw-protocol, section 2).</summary>
public static class SourceCheck
{
    public static Problem? OfRule(DrawRule rule, DateTimeOffset committedAt)
    {
        if (IsGraceTooShort(rule))
        {
            return PartyProblems.GraceTooShort();
        }

        foreach (var source in rule.Sources)
        {
            var wrong = source.IsWitnessed ? OfWitnessed(rule, source, committedAt) : OfRecorded(rule, source);

            if (wrong is not null)
            {
                return wrong;
            }
        }

        return null;
    }

    /// <summary>What an older rule may leave out and one that is committed now may not.</summary>
    public static Problem? OfNewRule(DrawRule rule)
    {
        if (!rule.Extra.ContainsKey(DrawRule.Grace))
        {
            return PartyProblems.GraceTooShort();
        }

        foreach (var source in rule.Sources)
        {
            if (source.Kind is null)
            {
                return PartyProblems.KindMissing(source.Name);
            }

            if (source is { IsWitnessed: false, HasFallback: true, FallbackDue: null })
            {
                return PartyProblems.FallbackDueMissing(source.Name);
            }
        }

        return rule.NamesBodies ? null : PartyProblems.BodiesIncomplete();
    }

    // Older rules were committed with any grace; they verify as they did, and the verifier says so.
    private static bool IsGraceTooShort(DrawRule rule)
    {
        if (!rule.NamesBodies && rule.Sources.All(source => source.Kind is null))
        {
            return false;
        }

        if (!rule.Extra.TryGetValue(DrawRule.Grace, out var text))
        {
            return rule.NamesBodies;
        }

        return !int.TryParse(text, CultureInfo.InvariantCulture, out var minutes) || minutes < DrawRule.LeastGrace;
    }

    private static Problem? OfWitnessed(DrawRule rule, PublicSource source, DateTimeOffset committedAt)
    {
        if (source.Due >= rule.RevealBy || source.Due <= committedAt)
        {
            return PartyProblems.WitnessedOutOfTime(source.Name, source.Due, rule.RevealBy);
        }

        return source.HasFallback ? PartyProblems.WitnessedWithFallback(source.Name) : null;
    }

    private static Problem? OfRecorded(DrawRule rule, PublicSource source)
    {
        if (source.Due <= rule.RevealBy)
        {
            return DrawProblems.SourceTooEarly(source, rule.RevealBy);
        }

        if (source.Kind is SourceKind.Recorded && string.IsNullOrWhiteSpace(source.Where))
        {
            return PartyProblems.WhereMissing(source.Name);
        }

        var graceEnds = source.Due + rule.GraceOfSources;
        return source.FallbackDue is { } last && last <= graceEnds ? PartyProblems.FallbackDueTooEarly(source.Name, last, graceEnds) : null;
    }
}
