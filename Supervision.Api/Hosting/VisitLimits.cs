using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Supervision.Api.Hosting;

/// <summary>Counts visits of the last minute and turns away what is too much, with words and the time to come again.</summary>
internal static class VisitLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, IPAddress>(Everything),
            PartitionedRateLimiter.Create<HttpContext, (string, IPAddress)>(Each),
            PartitionedRateLimiter.Create<HttpContext, string>(Together));
        options.OnRejected = RefuseAsync;
    }

    private static RateLimitPartition<IPAddress> Everything(HttpContext context) =>
        RouteGroups.CountsReading(context)
            ? RateLimitPartition.GetFixedWindowLimiter(VisitorAddress.Of(context), _ => Window(RouteGroups.Everything))
            : RateLimitPartition.GetNoLimiter(IPAddress.None);

    private static RateLimitPartition<(string, IPAddress)> Each(HttpContext context)
    {
        return RouteGroups.Of(context) is { } group
            ? RateLimitPartition.GetFixedWindowLimiter((group.Name, VisitorAddress.Of(context)), _ => Window(group.Each))
            : RateLimitPartition.GetNoLimiter(("", IPAddress.None));
    }

    private static RateLimitPartition<string> Together(HttpContext context) =>
        RouteGroups.Of(context) is { Together: { } most } group
            ? RateLimitPartition.GetFixedWindowLimiter(group.Name, _ => Window(most))
            : RateLimitPartition.GetNoLimiter("");

    private static FixedWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = Minute };

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        var problem = RouteGroups.Of(rejected.HttpContext)?.TooOften ?? RouteGroups.TooOften;
        var pause = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
        await TroubleAnswer.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, problem, pause);
    }
}
