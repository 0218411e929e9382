using Supervision.Core.Exemptions;
using Supervision.Core.Papers;

namespace Supervision.Core.Cases;

/// <summary>适用说明: where the law or a list leaves two readings, which one a decision takes and why. What the office chose is said to be its choice.</summary>
public static class LetterReadings
{
    public static IReadOnlyList<string> Of(EnforcementCase asked)
    {
        var (answer, act) = (asked.Answer, asked.Question.Acts[0]);
        return [.. new[] { Sentence(answer, act), List(answer, act), Basis(answer, act), Versions(answer) }.OfType<string>()];
    }

    // The first sentence of Art. 33(1) or the second.
    private static string? Sentence(ActAnswer answer, Act act)
    {
        if (answer.Root != LegalRoots.First)
        {
            return null;
        }

        if (answer.Outcome is Outcome.ShallNotPunish)
        {
            return "《行政处罚法》第三十三条第一款后段规定的是“可以不予行政处罚”。上述清单规定符合条件的不予行政处罚，本机关按照该清单办理。";
        }

        if (act.Findings.TryGetValue("act_minor", out var slight) && !slight)
        {
            return "上述行为经认定不属于违法行为轻微，不适用《行政处罚法》第三十三条第一款前段，适用该款后段。";
        }

        return act.Harm is Harm.Minor
            ? "上述行为已有轻微的危害后果，不属于“没有造成危害后果”，不适用《行政处罚法》第三十三条第一款前段，适用该款后段。"
            : null;
    }

    // The law itself, past the list.
    private static string? List(ActAnswer answer, Act act)
    {
        if (answer.Root != LegalRoots.First || answer.Listed is not null)
        {
            return null;
        }

        return act.Item is null
            ? "本机关适用的清单没有列明上述行为。本机关认为，清单没有列明的，仍可以直接适用法律；法律没有规定“初次违法”的查询期间，本机关按查询范围内没有同类记录认定。"
            : "清单列有上述行为，但清单另加的条件没有全部成立，那些条件法律没有要求。本机关认为，法律规定的要件齐备的，可以直接适用法律。";
    }

    private static string? Basis(ActAnswer answer, Act act)
    {
        if (act.Statute?.Clause is not { } clause || answer.Listed is not { PenaltyBasis: { } basis })
        {
            return null;
        }

        var (own, listed) = (LawCitation.Of(clause), LawCitation.Of(basis));
        return own == listed ? null : $"该清单事项所列的处罚依据是{listed}，本案的处罚依据是{own}。两者所指是同一种行为，本机关参照该清单事项办理。";
    }

    private static string? Versions(ActAnswer answer)
    {
        var taken = answer.Versions.FirstOrDefault(version => version.Taken);
        var other = answer.Versions.FirstOrDefault(version => !version.Taken && version.Outcome != taken?.Outcome);
        return taken is null || other is null
            ? null
            : $"{other.At}适用{Named(other, null)}，{taken.At}适用{Named(taken, answer.Listed)}，结果不同。本机关按照有利于当事人的原则，适用{taken.At}的规定。";
    }

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
