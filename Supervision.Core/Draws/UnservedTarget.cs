namespace Supervision.Core.Draws;

/// <summary>A target that a team could not serve.</summary>
public sealed record UnservedTarget(string Target, string Team, string Reason);
