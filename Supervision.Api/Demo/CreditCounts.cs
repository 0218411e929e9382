namespace Supervision.Api.Demo;

/// <summary>信用的一圈，各有几件.</summary>
/// <param name="Moved">Subjects whose tier of the last run differs from the one before, of one scheme.</param>
public sealed record CreditCounts(int Imported, int Broken, int Moved, int Repaired);
