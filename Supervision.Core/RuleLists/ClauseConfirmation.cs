using Supervision.Core.Primitives;

namespace Supervision.Core.RuleLists;

/// <summary>条款核对: legal review has read the text of an item's clauses at the source.</summary>
/// <param name="Note">Where it was read; may be empty.</param>
public sealed record ClauseConfirmation(string Item, string Note, Signed By);
