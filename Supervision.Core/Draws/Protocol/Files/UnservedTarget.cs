namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>A target that a team could not serve.</summary>
public sealed record UnservedTarget(string Target, string Team, string Reason);
