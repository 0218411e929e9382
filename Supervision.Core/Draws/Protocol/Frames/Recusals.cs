namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>One pair that must not meet.</summary>
public sealed record Recusal(string Target, string Inspector);

/// <summary>回避名单（冻结）: the pairs that must not meet.</summary>
public sealed class Recusals
{
    private readonly HashSet<(string Target, string Inspector)> _pairs;

    private Recusals(IReadOnlyList<Recusal> lines) =>
        (Lines, _pairs) = (lines, [.. lines.Select(line => (line.Target, line.Inspector))]);

    /// <summary>By target, then inspector.</summary>
    public IReadOnlyList<Recusal> Lines { get; }

    public bool Bars(string target, string inspector) => _pairs.Contains((target, inspector));

    public static Recusals Of(IEnumerable<Recusal> lines) =>
        new([.. lines.Distinct().OrderBy(line => line.Target, StringComparer.Ordinal).ThenBy(line => line.Inspector, StringComparer.Ordinal)]);
}
