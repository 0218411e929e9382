namespace Supervision.Core.Persistence.Walls;

/// <summary>One table and whose its rows are.</summary>
/// <param name="Entity">What the table holds.</param>
/// <param name="Why">In the words of the docs page: of whom the row is, or why it is nobody's.</param>
public sealed record Wall(Type Entity, WallKind Kind, string Why)
{
    /// <summary>The column by which it is decided; for a published row the department it was written in.</summary>
    public string Column { get; init; } = "";

    /// <summary>For a row of another row: its table, which has a department.</summary>
    public string Parent { get; init; } = "";

    /// <summary>When everybody may read it, as SQL.</summary>
    public string PublicWhen { get; init; } = "";

    /// <summary>Whether the publisher reads it, who works for all departments.</summary>
    public bool IsPublishers { get; init; }

    /// <summary>Whether a supervisor reads the rows of the departments he supervises.</summary>
    public bool IsSupervised => Kind is not (WallKind.Program or WallKind.Outside);
}
