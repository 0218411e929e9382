using System.Diagnostics;

namespace Supervision.Benchmarks.Draws;

/// <summary>The middle one of several runs: its time on the wall and on the processors.</summary>
internal sealed record Measured(TimeSpan Wall, TimeSpan Processor)
{
    public static Measured Of(int runs, Action act)
    {
        var all = new List<Measured>();

        for (var run = 0; run < runs; run++)
        {
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            act();
            watch.Stop();
            process.Refresh();
            all.Add(new(watch.Elapsed, process.TotalProcessorTime - before));
        }

        return all.OrderBy(one => one.Wall).ElementAt(runs / 2);
    }
}
