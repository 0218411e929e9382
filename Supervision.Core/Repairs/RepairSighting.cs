namespace Supervision.Core.Repairs;

/// <summary>渠道核验: that a channel was looked at after the repair, when, and what stood there.</summary>
/// <param name="Proof">Where the screenshot or the receipt is kept.</param>
public sealed record RepairSighting(string Channel, DateOnly On, bool IsStillShown, string Proof)
{
    public const int ChannelMaxLength = 50;
    public const int ProofMaxLength = 200;
}
