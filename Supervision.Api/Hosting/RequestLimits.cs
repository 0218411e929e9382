namespace Supervision.Api.Hosting;

/// <summary>How much one request may bring.</summary>
internal static class RequestLimits
{
    /// <summary>In bytes, files included.</summary>
    public const long Body = 30L << 20;

    /// <summary>In characters: one value of an address or of its query.</summary>
    public const int AddressValue = 1000;
}
