using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>责令审批: whether the order is made, with the opinion; the paper is there only where it is approved.</summary>
public sealed record OrderDecision(bool Approved, string Opinion, Signed By, string? Paper);
