namespace Supervision.Core.Papers.Blocks;

/// <summary>核验: where anybody can ask whether the file in hand is the one issued, and the log checkpoint of the day.</summary>
/// <param name="Address">The check page; printed as a QR code and in letters.</param>
/// <param name="Checkpoint">The signed note of the transparency log as printed, or null before the log has one.</param>
public sealed record Verification(string Address, string? Checkpoint) : Block;
