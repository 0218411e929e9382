namespace Supervision.Api.Accounts.OpenId;

/// <summary>How long a linking, or showing once more who one is, may take.</summary>
internal static class IdentityLinks
{
    /// <summary>Since the holder showed who he is.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>And then on the pages of the identity service.</summary>
    public static readonly TimeSpan AtTheService = TimeSpan.FromMinutes(10);

    /// <summary>By so much the clock of the service may be behind.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
}
