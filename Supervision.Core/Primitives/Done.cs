namespace Supervision.Core.Primitives;

/// <summary>The value of an act that succeeds without an answer.</summary>
public readonly record struct Done;
