using Microsoft.AspNetCore.Mvc;

namespace Supervision.Api.Pages.Public.Repairs;

/// <summary>What is asked of the guide, as it stands in the address.</summary>
public sealed class RepairGuideForm
{
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "words")]
    public List<string> Words { get; set; } = [];

    [FromQuery(Name = "simple")]
    public string? Simple { get; set; }

    [FromQuery(Name = "class")]
    public string? Class { get; set; }

    [FromQuery(Name = "document")]
    public string? Document { get; set; }

    [FromQuery(Name = "published")]
    public string? Published { get; set; }

    [FromQuery(Name = "duties")]
    public string? Duties { get; set; }

    [FromQuery(Name = "corrected")]
    public string? Corrected { get; set; }
}
