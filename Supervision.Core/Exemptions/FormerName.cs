namespace Supervision.Core.Exemptions;

/// <summary>曾用名 of the same id. The record follows the id, not the name.</summary>
public sealed record FormerName(string Name, DateOnly? Until);
