namespace Supervision.Core.Exemptions;

/// <summary>强制措施建议.</summary>
public sealed record CoercionAnswer(CoercionOutcome Outcome, string Clause, string Sentence);
