namespace Supervision.Core.Draws.Protocol.Frames;

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
