using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>A condition on which an exemption rests, and what shows that it holds.</summary>
public sealed record ShownCondition(ConditionId Id, Reason Reason, ProofBasis Basis, IReadOnlyList<string> Lines)
{
    public bool IsMissing => Basis is ProofBasis.Officer && Lines.Count == 0;

    /// <summary>The words of the list inside the sentence; the whole sentence where it quotes none.</summary>
    public string Name => Reason.Sentence.Split('“', '”') is [_, var quoted, ..] ? quoted : Reason.Sentence;

    /// <summary>Every condition that holds by the newest proposal. Of alternatives only the one that the sentence names; what is said twice once.</summary>
    /// <param name="basisOf">What shows a kind of condition, by its name in the rule language.</param>
    public static IReadOnlyList<ShownCondition> Of(EnforcementCase asked, Func<string, ProofBasis> basisOf) =>
    [
        .. NumberedReason.Of(asked.Answer).Where(Holds).SelectMany(Single).DistinctBy(one => one.Reason.Sentence)
            .Select(one => new ShownCondition(one.Id, one.Reason, BasisOf(one.Reason, asked.Lookup is not null, basisOf), asked.Texts.ProofOf(one.Id))),
    ];

    private static bool Holds(NumberedReason one) => one.Reason.Holds is Truth.True;

    private static IEnumerable<NumberedReason> Single(NumberedReason one) => one.Reason.Condition switch
    {
        "all_of" => one.Parts.SelectMany(Single),
        "any_of" => one.Parts.Where(Holds).Take(1).SelectMany(Single),
        _ => [one],
    };

    // The opposite of a group is found by whatever each of its parts is found by.
    private static ProofBasis BasisOf(Reason reason, bool searched, Func<string, ProofBasis> basisOf)
    {
        if (reason.Parts.Count > 0)
        {
            var bases = reason.Parts.Select(part => BasisOf(part, searched, basisOf)).Distinct().ToList();
            return bases is [var only] ? only : ProofBasis.Officer;
        }

        var basis = basisOf(reason.Condition);
        return basis is ProofBasis.Lookup && !searched ? ProofBasis.Officer : basis;
    }
}
