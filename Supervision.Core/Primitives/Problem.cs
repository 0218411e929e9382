namespace Supervision.Core.Primitives;

/// <summary>Why something could not be done, in words an officer can act on.</summary>
/// <param name="Code">Stable and public, <c>plan.already-drawn</c>. Clients match on it, so it is never renamed.</param>
/// <param name="Message">In Chinese, for a person: what is wrong, where, and what to do about it.</param>
public sealed record Problem(string Code, ProblemKind Kind, string Message);

public enum ProblemKind { Invalid, NotFound, Conflict, Forbidden, SignedOut }
