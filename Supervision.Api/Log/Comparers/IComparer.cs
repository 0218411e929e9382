using Supervision.Core.Log.Records;

namespace Supervision.Api.Log.Comparers;

/// <summary>Holds the rows of one matter against its entries in the log, in both directions.</summary>
public interface IComparer
{
    /// <summary>Every entry of these kinds is compared.</summary>
    IReadOnlyList<LogKind> Kinds { get; }

    Task<Comparison> CompareAsync(CancellationToken cancel);
}
