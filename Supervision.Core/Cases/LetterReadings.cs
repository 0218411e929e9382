using Supervision.Core.Exemptions;
using Supervision.Core.Papers;

namespace Supervision.Core.Cases;

/// <summary>适用说明: where the law or a list leaves two readings, which one a decision takes and why. What the office chose is said to be its choice.</summary>
public static class LetterReadings
{
    public static IReadOnlyList<string> Of(EnforcementCase asked, LetterWording wording)
    {
        var (answer, act) = (asked.Answer, asked.Question.Acts[0]);
        var readings = new[] { Sentence(answer, act, wording), List(answer, act, wording), Basis(answer, act, wording), Versions(answer, wording) };
        return [.. readings.OfType<string>()];
    }

    // The first sentence of Art. 33(1) or the second.
    private static string? Sentence(ActAnswer answer, Act act, LetterWording wording)
    {
        if (answer.Root != LegalRoots.First)
        {
            return null;
        }

        if (answer.Outcome is Outcome.ShallNotPunish)
        {
            return wording.ListBinds;
        }

        if (act.Findings.TryGetValue("act_minor", out var slight) && !slight)
        {
            return wording.NotSlight;
        }

        return act.Harm is Harm.Minor ? wording.MinorHarm : null;
    }

    // The law itself, past the list.
    private static string? List(ActAnswer answer, Act act, LetterWording wording)
    {
        if (answer.Root != LegalRoots.First || answer.Listed is not null)
        {
            return null;
        }

        return act.Item is null ? wording.Unlisted : wording.BeyondList;
    }

    private static string? Basis(ActAnswer answer, Act act, LetterWording wording)
    {
        if (act.Statute?.Clause is not { } clause || answer.Listed is not { PenaltyBasis: { } basis })
        {
            return null;
        }

        var (own, listed) = (LawCitation.Of(clause), LawCitation.Of(basis));
        return own == listed ? null : Filled(wording.OtherBasis, ("listed", listed), ("own", own));
    }

    private static string? Versions(ActAnswer answer, LetterWording wording)
    {
        var taken = answer.Versions.FirstOrDefault(version => version.Taken);
        var other = answer.Versions.FirstOrDefault(version => !version.Taken && version.Outcome != taken?.Outcome);
        return taken is null || other is null
            ? null
            : Filled(wording.Milder, ("otherDay", other.At), ("other", Named(other, null)), ("takenDay", taken.At), ("taken", Named(taken, answer.Listed)));
    }

    private static string Filled(string text, params IReadOnlyList<(string Name, string Value)> values) =>
        values.Aggregate(text, (so, value) => so.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));

    // A version is known by its own number here, which says nothing to the party.
    private static string Named(VersionAnswer version, ListCitation? listed)
    {
        if (version.List is null)
        {
            return "法律的规定";
        }

        return listed?.Named ?? "当时的清单";
    }
}
