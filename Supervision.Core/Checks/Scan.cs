namespace Supervision.Core.Checks;

/// <summary>扫码: when and where the code was scanned; without a place the reason why it was not.</summary>
public sealed record Scan(DateOnly On, DateTimeOffset At, string? Place, string? UnscannedBecause = null);
