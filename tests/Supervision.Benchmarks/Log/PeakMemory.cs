using System.Diagnostics;

namespace Supervision.Benchmarks.Log;

/// <summary>The most memory the process had, above what it had at the start.</summary>
internal sealed class PeakMemory : IDisposable
{
    private const double Megabyte = 1024 * 1024;

    private readonly long _start = Now();
    private readonly Timer _timer;
    private long _peak;

    public PeakMemory() => _timer = new(_ => _peak = Math.Max(_peak, Now()), null, 0, 100);

    /// <returns>In megabytes.</returns>
    public double Stop()
    {
        _timer.Dispose();
        return Math.Max(0, Math.Max(_peak, Now()) - _start) / Megabyte;
    }

    public void Dispose() => _timer.Dispose();

    private static long Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
