namespace Supervision.Rules.Vocabulary;

/// <summary>情形: what a case tells in several fields of its own: a correction, an order, a search. It has no line in the tables of forms, and can be missing all the same.</summary>
/// <param name="Question">As in <see cref="Fact"/>.</param>
/// <param name="By">As in <see cref="Fact"/>.</param>
public sealed record Circumstance(string Name, string Question, string Evidence, string By);
