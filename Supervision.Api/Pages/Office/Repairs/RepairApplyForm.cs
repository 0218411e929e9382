using Supervision.Api.Repairs;
using Supervision.Core.Repairs;

namespace Supervision.Api.Pages.Office.Repairs;

/// <summary>An application as it is typed in at the counter.</summary>
public sealed class RepairApplyForm
{
    public Guid Record { get; set; }

    public string? Path { get; set; }

    public string? Number { get; set; }

    public DateOnly? On { get; set; }

    public string? Applicant { get; set; }

    public List<string> Materials { get; set; } = [];

    public string? Seen { get; set; }

    public DateOnly? RulingOn { get; set; }

    public DateOnly? PerformedOn { get; set; }

    public Guid? Inspection { get; set; }

    public RepairEntry Read(string subject)
    {
        return new(subject, Record, Path ?? "", RepairChannel.Counter, Number?.Trim() ?? "", On ?? default, Applicant?.Trim() ?? "")
        {
            Materials = [.. Materials.Distinct()],
            IsSeen = Seen is "true",
            RulingOn = RulingOn,
            PerformedOn = PerformedOn,
            Inspection = Inspection,
            Source = "当事人在窗口当面签名",
        };
    }
}
