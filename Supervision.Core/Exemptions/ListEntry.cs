namespace Supervision.Core.Exemptions;

/// <summary>名单记载: on which list, from when to when.</summary>
public sealed record ListEntry(string Name, DateOnly From, DateOnly? To);
