using System.Diagnostics;
using System.Globalization;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;

namespace Supervision.Benchmarks.Draws;

/// <summary>A draw of 3 % in memory at one million and ten million targets, beside a bare loop in C and PostgreSQL's own sorting.</summary>
public sealed class DrawSpeed : IBenchmark
{
    private const string Seed = "0123456789abcdef012345";
    private const int Million = 1_000_000;

    public string Name => "draw";

    public string What => "抽取：一百万、一千万个对象抽 3%（盐、票号、选取），名录根，与 C 语言循环和 PostgreSQL 对比";

    /// <param name="words">The sizes; none means one and ten million.</param>
    public async Task RunAsync(string[] words, TextWriter report)
    {
        int[] sizes = words.Length > 0 ? [.. words.Select(word => int.Parse(word, CultureInfo.InvariantCulture))] : [Million, 10 * Million];
        WarmUp();
        double? before = null;

        foreach (var size in sizes)
        {
            before = await OneSizeAsync(size, before, report);
        }
    }

    // The runtime compiles in steps; what is measured is the last of them.
    private static void WarmUp()
    {
        var small = SampleFrame.Of(50_000);

        for (var i = 0; i < 40; i++)
        {
            Draw(small);
            FrameTree.Root(small, SampleFrame.Key);
        }
    }

    private static async Task<double?> OneSizeAsync(int size, double? before, TextWriter report)
    {
        PeakMemory.Reset();
        var frame = SampleFrame.Of(size);
        PeakMemory.Reset();
        var held = PeakMemory.Megabytes();
        var draw = Measured.Of(9, () => Draw(frame));
        var drawPeak = PeakMemory.Megabytes();
        var root = Measured.Of(3, () => FrameTree.Root(frame, SampleFrame.Key));
        var hash = draw.Processor.TotalNanoseconds / size / 2;
        var rootPeak = PeakMemory.Megabytes();
        var read = ReadBack(frame);
        var (bare, why) = await BareLoop.MeasureAsync([.. SampleFrame.Codes(Math.Min(size, Million))]);

        await TellAsync(report, $"对象\t{size:N0}（名录已在内存，程序占 {held} MB）");
        await TellAsync(report, $"读名录文件\t{read.TotalMilliseconds:F0} ms");
        await TellAsync(report, $"抽取 3%\t{draw.Wall.TotalMilliseconds:F0} ms（处理器 {draw.Processor.TotalMilliseconds:F0} ms），峰值 {drawPeak} MB");
        await TellAsync(report, $"名录根\t{root.Wall.TotalMilliseconds:F0} ms（处理器 {root.Processor.TotalMilliseconds:F0} ms），峰值 {rootPeak} MB");
        await TellAsync(report, $"每个摘要\t{hash:F1} ns（一个对象两个摘要，含选取）");
        await (bare is { } nanoseconds
            ? TellAsync(report, $"C 语言循环\t{nanoseconds:F1} ns，本程序是它的 {hash / nanoseconds:F2} 倍")
            : TellAsync(report, $"C 语言循环\t没有测：{why}"));

        if (before is { } smaller)
        {
            await TellAsync(report, $"增长\t每个对象的时间是上一档的 {draw.Wall.TotalNanoseconds / size / smaller:F2} 倍");
        }

        if (size <= Million)
        {
            var postgres = await PostgresDraw.MeasureAsync(SampleFrame.Codes(size), size, size * 3 / 100);
            await TellAsync(report, $"PostgreSQL order by sha256 limit\t{postgres.TotalMilliseconds:F0} ms，是本程序的 {postgres / draw.Wall:F0} 倍（只排序，不加盐）");
        }

        return draw.Wall.TotalNanoseconds / size;
    }

    private static TimeSpan ReadBack(Frame frame)
    {
        var text = DrawFiles.Write(frame);
        var watch = Stopwatch.StartNew();
        var read = DrawFiles.ReadFrame(text, frame.Codes).Match(value => value, problem => throw new InvalidOperationException(problem.Message));
        watch.Stop();
        return read.Count == frame.Count ? watch.Elapsed : throw new InvalidOperationException("The frame was not read whole.");
    }

    private static void Draw(Frame frame)
    {
        var quota = CommitCheck.Quota("0.03", frame.Count);
        var lines = Selection.Of(frame, SampleFrame.Key, [new("S1", frame.Count, "0.03", quota, 0)], Seed);

        if (lines.Count != quota)
        {
            throw new InvalidOperationException("The draw is not whole.");
        }
    }

    private static Task TellAsync(TextWriter report, FormattableString line) =>
        report.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
