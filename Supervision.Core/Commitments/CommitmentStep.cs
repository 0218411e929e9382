using Supervision.Core.Primitives;

namespace Supervision.Core.Commitments;

/// <summary>承诺经过: one signed step of a commitment. Steps are only ever added.</summary>
/// <param name="State">How the commitment stands after it.</param>
/// <param name="Due">By which day something must follow, inclusive; null where nothing is due.</param>
public sealed record CommitmentStep(CommitmentState State, Signed By, DateOnly? Due)
{
    public PhoneAnswer? Answer { get; init; }

    public CommitmentSigning? Signing { get; init; }

    public CommitmentFinding? Finding { get; init; }

    public CommitmentExcuse? Excuse { get; init; }

    public CommitmentBreach? Breach { get; init; }

    /// <summary>The reason of a step that has nothing else to say.</summary>
    public string? Words { get; init; }
}
