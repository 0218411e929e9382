namespace Supervision.Core.Persistence.Walls;

/// <summary>One table and whose its rows are.</summary>
/// <param name="Entity">What the table holds.</param>
/// <param name="Why">In the words of the docs page: of whom the row is, or why it is nobody's.</param>
public sealed record Wall(Type Entity, WallKind Kind, string Why)
{
    /// <summary>The column by which it is decided; for a published row the department it was written in.</summary>
    public string Column { get; init; } = "";

    /// <summary>When everybody may read it, as SQL.</summary>
    public string PublicWhen { get; init; } = "";

    /// <summary>Whether public pages read it: the rows that are public, or where a table has no wall, all of it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The properties of which public pages know; empty for all.</summary>
    public IReadOnlyList<string> PublicProperties { get; init; } = [];

    /// <summary>Who else adds a row, as SQL; reads nothing by it.</summary>
    public string AddedWhen { get; init; } = "";

    /// <summary>Whether it is no supervisor's affair, as codes are.</summary>
    public bool IsKeptFromSupervisor { get; init; }

    /// <summary>Who else reads and changes what stands there, as SQL; adds nothing.</summary>
    public string ChangedWhen { get; init; } = "";

    /// <summary>Who else reads it, as SQL; changes and adds nothing.</summary>
    public string ReadWhen { get; init; } = "";

    /// <summary>Whether the publisher reads it, who works for all departments.</summary>
    public bool IsPublishers { get; init; }

    /// <summary>Whether a supervisor reads the rows of the departments he supervises.</summary>
    public bool IsSupervised => !IsKeptFromSupervisor && Kind is not (WallKind.Program or WallKind.Ceremony or WallKind.Function or WallKind.Outside);
}
