namespace Supervision.Core.Papers.Coercion;

/// <summary>What the head had before him when he approved a coercive measure.</summary>
/// <param name="Milder">Milder means that were tried, or why none would do.</param>
/// <param name="Effect">On the normal business of the party.</param>
/// <param name="Urgency">Why it could not wait; empty where it could.</param>
/// <param name="Impact">经济影响: what was assessed, or why it was not.</param>
/// <param name="Asked">Who asked, and when.</param>
/// <param name="Decided">Who approved, when, and in which words.</param>
public sealed record CoercionApprovalFacts(
    string Measure, string Occasion, string Facts, string Basis, string Subject, string Milder, string Effect, string Urgency, string Impact, string Asked,
    string Decided);
