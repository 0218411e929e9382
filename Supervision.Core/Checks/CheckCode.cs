namespace Supervision.Core.Checks;

/// <summary>检查码: the permit that the enterprise scans. Ours, or one that the province's 营商码 issued.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record CheckCode(string Text, CheckCodeSource Source, DateOnly From, DateOnly To)
{
    /// <summary>到场时间: when the officers come, as the notice tells it; null where the notice told only the days.</summary>
    public DateTimeOffset? Visit { get; init; }
}

public enum CheckCodeSource { Own, Province }
