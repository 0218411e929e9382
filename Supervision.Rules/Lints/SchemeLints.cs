using Supervision.Rules.Schemes;

namespace Supervision.Rules.Lints;

/// <summary>评定标准检查: proves that no good record lowers and no bad one raises a tier, or names the counter-example.</summary>
public static class SchemeLints
{
    /// <summary>
    /// Numbers without a source are looked at as if they had one: what is wrong with a scheme is to be known before its numbers are found.
    /// The tier is a chain of steps; where each step goes one way in what is good and what is bad, the whole does, and this is the proof.
    /// Beside it every line is added to many subjects that stand at every edge, so that a mistake in the proof itself would show.
    /// </summary>
    public static SchemeLint Of(CreditScheme scheme)
    {
        var written = scheme.AsWritten();
        var unproved = MonotoneProof.Gaps(written).ToList();
        var (tried, examples) = MonotoneTrials.Of(written);
        return new(scheme.Id, tried, examples, unproved);
    }
}
