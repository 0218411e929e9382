using System.Diagnostics;
using System.Globalization;

namespace Supervision.Benchmarks;

/// <summary>How often a second, and how often in a second of the processor: on a machine that others use as well, only the second says how quick it is.</summary>
internal readonly record struct Pace(double Rate, double PerCore)
{
    public static Pace Of(Action<int> one, int count, TimeSpan until)
    {
        var next = 0;
        return Of(() =>
        {
            one(next = next + 1 == count ? 0 : next + 1);
            return 1;
        }, until);
    }

    /// <param name="some">Says how many it did.</param>
    public static Pace Of(Func<int> some, TimeSpan until)
    {
        // Warm first: the compiler of the runtime takes its time to see what is hot.
        Run(some, until / 2);
        return Run(some, until);
    }

    /// <summary>How many times as quick, by the time of the processor.</summary>
    public string Over(Pace other) => (PerCore / other.PerCore).ToString("0.#", CultureInfo.InvariantCulture);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Rate:N0} 次/秒（每个处理器秒 {PerCore:N0} 次）");

    private static Pace Run(Func<int> some, TimeSpan until)
    {
        var (watch, worked, done) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime, 0);

        while (watch.Elapsed < until)
        {
            done += some();
        }

        worked = Process.GetCurrentProcess().TotalProcessorTime - worked;
        return new(done / watch.Elapsed.TotalSeconds, done / worked.TotalSeconds);
    }
}
