using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>A condition on which an exemption rests, and what shows that it holds.</summary>
public sealed record ShownCondition(Reason Reason, ProofBasis Basis, IReadOnlyList<string> Lines)
{
    public bool IsMissing => Basis is ProofBasis.Officer && Lines.Count == 0;

    /// <summary>The words of the list inside the sentence; the whole sentence where it quotes none.</summary>
    public string Name => Reason.Sentence.Split('“', '”') is [_, var quoted, ..] ? quoted : Reason.Sentence;

    /// <summary>Every condition that holds by these reasons. Of alternatives only the one that the sentence names.</summary>
    /// <param name="basisOf">What shows a kind of condition, by its name in the rule language.</param>
    public static IReadOnlyList<ShownCondition> Of(EnforcementCase asked, IEnumerable<Reason> reasons, Func<string, ProofBasis> basisOf) =>
    [
        .. reasons.Where(reason => reason.Holds is Truth.True).SelectMany(Single).DistinctBy(reason => reason.Sentence)
            .Select(reason => new ShownCondition(reason, BasisOf(reason, asked.Lookup is not null, basisOf), asked.Texts.ProofOf(reason.Sentence))),
    ];

    private static IEnumerable<Reason> Single(Reason reason) => reason switch
    {
        { Condition: "all_of" } => reason.Parts.SelectMany(Single),
        { Condition: "any_of" } => reason.Parts.Where(part => part.Holds is Truth.True).Take(1).SelectMany(Single),
        _ => [reason],
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
