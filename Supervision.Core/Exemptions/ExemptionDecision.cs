namespace Supervision.Core.Exemptions;

/// <summary>首违免罚建议: what the rules answer to a case, act by act. With the case and the rulebook it can be made again, years later.</summary>
/// <param name="Rulebook">Digest of the rules that decided.</param>
public sealed record ExemptionDecision(string Case, DateOnly AsOf, string Rulebook, IReadOnlyList<ActAnswer> Acts)
{
    public ActAnswer Of(string act) => Acts.Single(answer => answer.Act == act);
}
