namespace Supervision.Core.Exemptions;

/// <summary>作出决定前还须认定: one element of the law that the list did not ask and that nobody has found yet. No paper issues before it is found.</summary>
/// <param name="Name">Finding, fact or field, by its name in the case form.</param>
/// <param name="ExemptsAnyway">Whether the party goes unpunished whatever is found.</param>
public sealed record ToFind(string Name, string Question, bool ExemptsAnyway);
