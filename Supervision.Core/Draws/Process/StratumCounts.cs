
namespace Supervision.Core.Draws.Process;

/// <summary>What was found in one stratum, which is named by its opaque label alone.</summary>
/// <param name="Size">Targets of the frame in it.</param>
/// <param name="Checks">Of the drawn ones, those really checked.</param>
public sealed record StratumCounts(string Label, int Size, int Drawn, int Checks, int Problems)
{
    /// <summary>The same for every target of the stratum.</summary>
    public double InclusionProbability => (double)Drawn / Size;
}
