using System.Diagnostics;

namespace Supervision.Benchmarks.Pages;

/// <summary>How long one build took for one page, request by request, and what its server worked meanwhile.</summary>
internal sealed class PageTimes(ServedBuild build, string address)
{
    private readonly List<double> _milliseconds = [];
    private TimeSpan _before;

    public int Length { get; private set; }

    public double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    public double Ninetieth => _milliseconds.Order().ElementAt(_milliseconds.Count * 9 / 10);

    /// <summary>Milliseconds of the processors for each request.</summary>
    public double Worked { get; private set; }

    public async Task WarmAsync() => Length = await build.ReadAsync(address);

    public void Start() => _before = build.Worked();

    public async Task AskAsync()
    {
        var watch = Stopwatch.StartNew();
        await build.ReadAsync(address);
        _milliseconds.Add(watch.Elapsed.TotalMilliseconds);
    }

    public void End() => Worked = (build.Worked() - _before).TotalMilliseconds / _milliseconds.Count;
}
