using Supervision.Api.Guidance;
using Supervision.Core.Guidance;

namespace Supervision.Api.Pages.Office.Guidance;

/// <summary>A guidance as it is typed into the form in which it is given.</summary>
public sealed class GuidanceForm
{
    public string? Target { get; set; }

    public GuidanceKind? Kind { get; set; }

    public GuidanceOccasionKind Occasion { get; set; }

    public string? Reference { get; set; }

    public string? Matter { get; set; }

    public string? Suggestion { get; set; }

    public DateOnly? RevisitOn { get; set; }

    public GuidanceInput Read()
    {
        return new(Target?.Trim() ?? "", Kind, new(Occasion, Reference?.Trim() ?? ""), new(Matter?.Trim() ?? "", Suggestion?.Trim() ?? ""), RevisitOn);
    }
}
