namespace Supervision.Core.Draws;

/// <summary>人员名单（冻结）: who may be drawn, each in one team.</summary>
public sealed class Roster
{
    private Roster(IReadOnlyList<RosterLine> lines) => Lines = lines;

    /// <summary>By inspector.</summary>
    public IReadOnlyList<RosterLine> Lines { get; }

    public static Roster Of(IEnumerable<RosterLine> lines) => new([.. lines.OrderBy(line => line.Inspector, StringComparer.Ordinal)]);

    public IReadOnlyList<RosterLine> Of(string team) => [.. Lines.Where(line => line.Team == team)];
}

public sealed record RosterLine(string Team, string Inspector, bool Lead);

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
