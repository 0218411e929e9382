using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>What was asked of the rules and what they answered, both as JSON.</summary>
public sealed record CaseProposal(string File, string Answer, string Rulebook, Outcome Outcome, bool ClausesToVerify);
