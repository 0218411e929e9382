using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Credit;
using Supervision.Core.Credit;

namespace Supervision.Api.Pages.Office.Credit;

/// <summary>A list, an honour or an end of one, as it is typed into the page. The names are those of the fields, to which a refusal leads back.</summary>
public sealed class CreditInput
{
    [FromForm(Name = "kind")]
    public CreditRecordKind Kind { get; set; }

    [FromForm(Name = "on")]
    public DateOnly On { get; set; }

    [FromForm(Name = "number")]
    public string? Number { get; set; }

    [FromForm(Name = "organ")]
    public string? Organ { get; set; }

    [FromForm(Name = "organCode")]
    public string? OrganCode { get; set; }

    [FromForm(Name = "clause")]
    public string? Clause { get; set; }

    [FromForm(Name = "content")]
    public string? Content { get; set; }

    [FromForm(Name = "source")]
    public string? Source { get; set; }

    [FromForm(Name = "until")]
    public DateOnly? Until { get; set; }

    [FromForm(Name = "ends")]
    public Guid? Ends { get; set; }

    public CreditEntry Read(string subject) => new(subject, Kind, On, Number ?? "", Organ ?? "", OrganCode ?? "")
    {
        Source = Source ?? "",
        Clause = Clause ?? "",
        Content = Content ?? "",
        HoldsUntil = Until,
        Ends = Ends,
    };
}
