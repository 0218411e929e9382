using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Supervision.Api.Hosting;

/// <summary>How much one request may bring.</summary>
internal static class RequestLimits
{
    /// <summary>In bytes, files included, for the office.</summary>
    public const long Body = 30L << 20;

    /// <summary>In bytes, for the public: codes and a few numbers.</summary>
    public const long PublicBody = 256L << 10;

    /// <summary>In characters: one value of an address or of its query.</summary>
    public const int AddressValue = 1000;

    private const string OfficePages = "/Office/";

    public static long BodyOf(HttpContext context)
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath ?? "";
        return page.StartsWith(OfficePages, StringComparison.Ordinal) ? Body : PublicBody;
    }
}
