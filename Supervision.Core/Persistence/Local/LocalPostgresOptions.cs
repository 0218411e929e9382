namespace Supervision.Core.Persistence.Local;

/// <summary>Where the program keeps its own PostgreSQL, and how carefully it writes.</summary>
/// <param name="Root">The folder under which <c>data/pg</c> lies.</param>
/// <param name="Durable">Whether a power cut may lose nothing. Only tests say no.</param>
public sealed record LocalPostgresOptions(string Root, bool Durable = true)
{
    /// <summary>The bin folder of the PostgreSQL to use; null finds the newest on the machine.</summary>
    public string? Binaries { get; init; }

    public string Folder => Path.Combine(Path.GetFullPath(Root), "data", "pg");
}
