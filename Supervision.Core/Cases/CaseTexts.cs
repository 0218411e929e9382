using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>案情文字: what the papers of a case print besides the reasons.</summary>
/// <param name="Fact">The facts in one or more sentences.</param>
/// <param name="Provision">The provision that was breached.</param>
/// <param name="Evidence">One line for each piece of evidence of the facts.</param>
/// <param name="Education">教育内容 (行政处罚法第33条第3款).</param>
/// <param name="Commitment">The party's written commitment in its own words, with its day; null where none was given.</param>
public sealed record CaseTexts(
    string Fact, string Provision, IReadOnlyList<string> Evidence, IReadOnlyList<string> Education, string? Commitment = null)
{
    /// <summary>违法行为发生地.</summary>
    public string? Place { get; init; }

    /// <summary>处罚依据, where neither the case form nor the list names it.</summary>
    public string? PenaltyBasis { get; init; }

    /// <summary>裁量理由: why a party that may go unpunished does.</summary>
    public string? Discretion { get; init; }

    public PartyDetails? Party { get; init; }

    /// <summary>What shows the conditions of an exemption, condition by condition.</summary>
    public IReadOnlyList<ConditionProof> Proofs { get; init; } = [];

    public IReadOnlyList<string> ProofOf(ConditionId condition) => Proofs.FirstOrDefault(proof => proof.Condition == condition)?.Lines ?? [];

    /// <summary>These texts in the place of earlier ones. What showed a condition that is not named here stays; a condition named without a line loses its own.</summary>
    public CaseTexts Over(CaseTexts earlier) => this with
    {
        Proofs =
        [
            .. earlier.Proofs.Where(old => Proofs.All(proof => proof.Condition != old.Condition)),
            .. Proofs.Where(proof => proof.Lines.Count > 0),
        ],
    };

    /// <summary>With the proofs of those conditions of which the answer says the same as before.</summary>
    public CaseTexts Still(ActAnswer before, ActAnswer now)
    {
        var (said, says) = (NumberedReason.Sentences(before), NumberedReason.Sentences(now));
        return this with
        {
            Proofs = [.. Proofs.Where(proof => says.TryGetValue(proof.Condition, out var sentence) && said.GetValueOrDefault(proof.Condition) == sentence)],
        };
    }
}
