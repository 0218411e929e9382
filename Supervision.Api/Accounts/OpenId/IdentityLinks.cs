namespace Supervision.Api.Accounts.OpenId;

/// <summary>How long a linking, or showing once more who one is, may take.</summary>
internal static class IdentityLinks
{
    /// <summary>On the pages of the identity service, after the office was left.</summary>
    public static readonly TimeSpan AtTheService = TimeSpan.FromMinutes(10);

    /// <summary>By so much the clock of the service may be behind.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
}
