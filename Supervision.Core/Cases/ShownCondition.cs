using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>A condition on which an exemption rests, and what shows that it holds.</summary>
public sealed record ShownCondition(Reason Reason, ProofBasis Basis, IReadOnlyList<string> Lines)
{
    /// <summary>Names of conditions that the search of the register answers.</summary>
    public static readonly IReadOnlyList<string> ByLookup = ["first_offence", "not_on_serious_dishonesty_list"];

    /// <summary>Names of conditions that are reckoned from the days of the case. 当场改正 is not among them: that is seen, not reckoned.</summary>
    public static readonly IReadOnlyList<string> ByDays =
    [
        "duration_threshold", "corrected_within_fixed_period", "corrected_within_ordered_period",
        "corrected_before_discovery_or_within_ordered_period", "corrected_on_own_initiative",
    ];

    public bool IsMissing => Basis is ProofBasis.Officer && Lines.Count == 0;

    /// <summary>The words of the list inside the sentence; the whole sentence where it quotes none.</summary>
    public string Name => Reason.Sentence.Split('“', '”') is [_, var quoted, ..] ? quoted : Reason.Sentence;

    /// <summary>Every condition that holds by these reasons. Of alternatives only the one that the sentence names.</summary>
    public static IReadOnlyList<ShownCondition> Of(EnforcementCase asked, IEnumerable<Reason> reasons) =>
    [
        .. reasons.Where(reason => reason.Holds is Truth.True).SelectMany(Single).DistinctBy(reason => reason.Sentence)
            .Select(reason => new ShownCondition(reason, BasisOf(reason, asked.Lookup is not null), asked.Texts.ProofOf(reason.Sentence))),
    ];

    private static IEnumerable<Reason> Single(Reason reason) => reason switch
    {
        { Condition: "all_of" } => reason.Parts.SelectMany(Single),
        { Condition: "any_of" } => reason.Parts.Where(part => part.Holds is Truth.True).Take(1).SelectMany(Single),
        _ => [reason],
    };

    // The opposite of a group is found by whatever each of its parts is found by.
    private static ProofBasis BasisOf(Reason reason, bool searched) =>
        reason.Parts.Count > 0 ? reason.Parts.Select(part => BasisOf(part, searched)).Distinct().ToList() is [var only] ? only : ProofBasis.Officer
        : ByLookup.Contains(reason.Condition) && searched ? ProofBasis.Lookup
        : ByDays.Contains(reason.Condition) ? ProofBasis.Days
        : ProofBasis.Officer;
}
