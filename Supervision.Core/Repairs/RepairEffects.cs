namespace Supervision.Core.Repairs;

/// <summary>修复效果: what fell in the same transaction as the decision.</summary>
/// <param name="Channel">Where the record is no longer shown.</param>
/// <param name="Ended">Numbers of the credit records that no longer count.</param>
/// <param name="Withdrawn">Our own disclosures that were withdrawn from every channel that had them.</param>
/// <param name="Commitment">承诺编码 of the commitment that bars nobody any more.</param>
/// <param name="IsReratingDue">The next rating of the subject leaves the ended records out.</param>
public sealed record RepairEffects(string Channel, IReadOnlyList<string> Ended, IReadOnlyList<string> Withdrawn, string? Commitment, bool IsReratingDue);
