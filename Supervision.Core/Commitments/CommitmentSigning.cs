namespace Supervision.Core.Commitments;

/// <summary>承诺签署: who signed before the officer, in what capacity, and on paper or on the phone.</summary>
/// <param name="Authority">书面授权: of an agent, by its number or date; null for whoever signs himself.</param>
/// <param name="IsOnPhone">What was answered on the phone was confirmed before the officer.</param>
public sealed record CommitmentSigning(string Signer, SignerCapacity Capacity, string? Authority, bool IsOnPhone);
