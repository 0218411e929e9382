namespace Supervision.Benchmarks;

/// <summary>One thing that is measured, beside something it can be compared with in the same run.</summary>
public interface IBenchmark
{
    /// <summary>The word after <c>bench</c>.</summary>
    string Name { get; }

    /// <summary>What is measured, in Chinese, for the report.</summary>
    string What { get; }

    Task RunAsync(string[] words, TextWriter report);
}
