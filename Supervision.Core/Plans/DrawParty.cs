namespace Supervision.Core.Plans;

/// <summary>抽取参与方: one of the bodies whose nonces make up the seed. The nonce is known here only after it was opened.</summary>
public sealed record DrawParty(string Party, string Commitment, string? Nonce = null, DateTimeOffset? OpenedAt = null);
