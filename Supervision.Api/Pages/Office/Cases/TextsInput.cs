using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Cases;
using Supervision.Core.Cases;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>What the papers of a case print, as it is typed into the page. The names are those of the fields, to which a refusal leads back.</summary>
public sealed class TextsInput
{
    [FromForm(Name = "fact")]
    public string? Fact { get; set; }

    [FromForm(Name = "place")]
    public string? Place { get; set; }

    [FromForm(Name = "provision")]
    public string? Provision { get; set; }

    [FromForm(Name = "penaltyBasis")]
    public string? PenaltyBasis { get; set; }

    [FromForm(Name = "evidence")]
    public string? Evidence { get; set; }

    [FromForm(Name = "discretion")]
    public string? Discretion { get; set; }

    [FromForm(Name = "education")]
    public string? Education { get; set; }

    [FromForm(Name = "commitment")]
    public string? Commitment { get; set; }

    [FromForm(Name = "address")]
    public string? Address { get; set; }

    [FromForm(Name = "representative")]
    public string? Representative { get; set; }

    [FromForm(Name = "identity")]
    public string? Identity { get; set; }

    public CaseTexts Read()
    {
        var party = new PartyDetails(CaseForm.Given(Address), CaseForm.Given(Representative), CaseForm.Given(Identity));

        return new(
            Fact?.Trim() ?? "",
            Provision?.Trim() ?? "",
            CaseForm.Lines(Evidence),
            CaseForm.Lines(Education),
            CaseForm.Given(Commitment))
        {
            Place = CaseForm.Given(Place),
            PenaltyBasis = CaseForm.Given(PenaltyBasis),
            Discretion = CaseForm.Given(Discretion),
            Party = party == new PartyDetails(null, null, null) ? null : party,
        };
    }
}
