using Supervision.Core.Accounts;

namespace Supervision.Api.Accounts;

/// <summary>An account with the person to whom it belongs, found for a change.</summary>
public sealed record ManagedAccount(Account Account, Person Person);
