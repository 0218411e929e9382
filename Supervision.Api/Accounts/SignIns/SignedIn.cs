using Supervision.Core.Accounts;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>A session that was opened, with its token. The token is nowhere else.</summary>
/// <param name="HasMoreRoles">Whether the person may work in another role as well.</param>
public sealed record SignedIn(string Token, SignedInSession Session, bool HasMoreRoles);
