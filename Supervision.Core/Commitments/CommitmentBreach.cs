namespace Supervision.Core.Commitments;

/// <summary>违诺认定: that a commitment was broken, why, what the party said, and what follows.</summary>
/// <param name="Heard">What the party said to it, or that it said nothing.</param>
/// <param name="Sanction">违诺责任追究内容.</param>
public sealed record CommitmentBreach(string Reason, string Heard, string Sanction);
