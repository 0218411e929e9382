using Supervision.Api.Emergencies;
using Supervision.Core.Emergencies;
using Supervision.Core.Plans;

namespace Supervision.Api.Pages.Office.Emergencies;

/// <summary>An emergency visit as it is typed into the form.</summary>
public sealed class EmergencyForm
{
    public string? Target { get; set; }

    public TemporaryGround? Ground { get; set; }

    public string? Reason { get; set; }

    public string? Place { get; set; }

    public List<string> Items { get; set; } = [];

    public string? Other { get; set; }

    public OfficerChoice? Choice { get; set; }

    public string? Because { get; set; }

    public string? PaperNumber { get; set; }

    public DateTime? MadeAt { get; set; }

    public EmergencyInput Read()
    {
        return new(Target?.Trim() ?? "", Known(Ground), Reason?.Trim() ?? "", Place?.Trim() ?? "", Items, Other?.Trim() ?? "", Known(Choice), Because?.Trim() ?? "")
        {
            PaperNumber = string.IsNullOrWhiteSpace(PaperNumber) ? null : PaperNumber.Trim(),
            MadeAt = MadeAt is { } at ? BeijingTime.Of(at) : null,
        };
    }

    // A number that stands for nothing chooses nothing.
    private static T? Known<T>(T? chosen) where T : struct, Enum => chosen is { } value && Enum.IsDefined(value) ? value : null;
}
