using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>A condition on which an exemption rests, and what shows that it holds.</summary>
public sealed record ShownCondition(ConditionId Id, Reason Reason, ProofBasis Basis, IReadOnlyList<string> Lines)
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

    /// <summary>Every condition that holds by the newest proposal. Of alternatives only the one that the sentence names; what is said twice once.</summary>
    public static IReadOnlyList<ShownCondition> Of(EnforcementCase asked) =>
    [
        .. NumberedReason.Of(asked.Answer).Where(Holds).SelectMany(Single).DistinctBy(one => one.Reason.Sentence)
            .Select(one => new ShownCondition(one.Id, one.Reason, BasisOf(one.Reason, asked.Lookup is not null), asked.Texts.ProofOf(one.Id))),
    ];

    private static bool Holds(NumberedReason one) => one.Reason.Holds is Truth.True;

    private static IEnumerable<NumberedReason> Single(NumberedReason one) => one.Reason.Condition switch
    {
        "all_of" => one.Parts.SelectMany(Single),
        "any_of" => one.Parts.Where(Holds).Take(1).SelectMany(Single),
        _ => [one],
    };

    // The opposite of a group is found by whatever each of its parts is found by.
    private static ProofBasis BasisOf(Reason reason, bool searched) =>
        reason.Parts.Count > 0 ? reason.Parts.Select(part => BasisOf(part, searched)).Distinct().ToList() is [var only] ? only : ProofBasis.Officer
        : ByLookup.Contains(reason.Condition) && searched ? ProofBasis.Lookup
        : ByDays.Contains(reason.Condition) ? ProofBasis.Days
        : ProofBasis.Officer;
}
