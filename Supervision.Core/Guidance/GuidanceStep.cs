using Supervision.Core.Primitives;

namespace Supervision.Core.Guidance;

/// <summary>指导经过: one signed step of a guidance. Steps are only ever added.</summary>
/// <param name="State">How the guidance stands after it.</param>
/// <param name="RevisitOn">回访日期 that the step sets; null where it sets none.</param>
public sealed record GuidanceStep(GuidanceState State, Signed By, DateOnly? RevisitOn)
{
    public GuidanceDelivery? Delivery { get; init; }

    public GuidanceAnswer? Answer { get; init; }

    public GuidanceRevisit? Revisit { get; init; }

    /// <summary>With what words it was closed.</summary>
    public string? Words { get; init; }
}
