using System.Net;
using System.Threading.RateLimiting;

namespace Supervision.Api.Draws.OwnLines;

/// <summary>Slows down whoever tries codes: ten a minute from one address, six hundred from all of them together.</summary>
public sealed class OwnLineGate : IDisposable
{
    private const int PerAddress = 10;
    private const int Together = 600;

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => Window(PerAddress))),
        PartitionedRateLimiter.Create<IPAddress, int>(_ => RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(Together))));

    public bool LetsIn(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static FixedWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) };
}
