namespace Supervision.Core.Accounts;

/// <summary>须由两人办理的一对: two steps or roles that one person has only by an exception, or never.</summary>
/// <param name="IsAllowed">False for what no exception ever covers.</param>
public sealed record ExceptionPair(string Code, string Named, bool IsAllowed);
