namespace Supervision.Api.Accounts.OpenId;

/// <summary>How long a linking may take.</summary>
internal static class IdentityLinks
{
    /// <summary>Since the holder showed who he is.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>And then on the pages of the identity service.</summary>
    public static readonly TimeSpan AtTheService = TimeSpan.FromMinutes(10);
}
