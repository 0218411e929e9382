namespace Supervision.Core.Commitments;

/// <summary>核查结果: what a verification found, and by what it was seen.</summary>
/// <param name="Unperformed">未履行的承诺内容; null when all was kept.</param>
/// <param name="IsFalse">虚假承诺: it was untrue when it was made, so there is nothing to correct.</param>
public sealed record CommitmentFinding(DateOnly On, VerificationMethod Method, FulfilmentStatus Status, string Seen, string? Unperformed, bool IsFalse);
