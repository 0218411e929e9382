namespace Supervision.Core.RuleLists;

/// <summary>事项条款: an item of a list version and the clause it rests on. Empty words: the list names none.</summary>
public sealed record ListedClause(string Item, string Violation, string Clause);
