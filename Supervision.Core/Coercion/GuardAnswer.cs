namespace Supervision.Core.Coercion;

/// <summary>强制措施核对结论: whether the measure may be taken or kept, and until when.</summary>
/// <param name="EndsOn">Last day of the term, inclusive; null where the measure has none.</param>
/// <param name="Refusals">In the order of the rules; a code stands once.</param>
/// <param name="ToEstablish">What the law asks and nobody has established.</param>
public sealed record GuardAnswer(DateOnly? EndsOn, IReadOnlyList<CoercionRefusal> Refusals, IReadOnlyList<string> ToEstablish)
{
    public bool IsAllowed => Refusals.Count == 0;
}

/// <summary>不得采取强制措施的理由.</summary>
/// <param name="Rule">As C-01.</param>
/// <param name="Code">Stable and public.</param>
public sealed record CoercionRefusal(string Rule, string Code, string Sentence, string Basis);

/// <summary>强制措施规则: one row of the table; without a code it informs and does not refuse.</summary>
public sealed record CoercionRule(string Id, string Topic, string Text, string Basis, IReadOnlyList<string> Codes, string Mark);
