namespace Supervision.Core.Persistence;

/// <summary>途径: by which way the acts of a scope come in, where it is not a page.</summary>
public sealed class ActChannel
{
    public const string CommandLine = "命令行";

    /// <summary>As the audit trail names it; null where nothing need be said.</summary>
    public string? Named { get; set; }
}
