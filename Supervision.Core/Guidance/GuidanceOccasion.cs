namespace Supervision.Core.Guidance;

/// <summary>指导缘由: out of what a guidance came.</summary>
/// <param name="Reference">Number of the case, or id of the check or breach; empty for none.</param>
public sealed record GuidanceOccasion(GuidanceOccasionKind Kind, string Reference)
{
    public static GuidanceOccasion None { get; } = new(GuidanceOccasionKind.None, "");
}
