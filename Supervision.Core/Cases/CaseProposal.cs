using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>What was asked of the rules and what they answered.</summary>
/// <param name="Rulebook">Digest of the rules that were asked. The decision names those of them that were known on its day.</param>
/// <param name="ClausesToVerify">条款待核 on the day it was made.</param>
public sealed record CaseProposal(ExemptionCase Question, ExemptionDecision Decision, string Rulebook, bool ClausesToVerify);
