namespace Supervision.Core.Papers.Blocks;

/// <summary>署名和成文日期: with a seal place that stays empty for the certified seal system.</summary>
public sealed record Signature(string Organ, DateOnly IssuedOn) : Block;
