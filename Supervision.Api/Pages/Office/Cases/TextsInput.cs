using Supervision.Api.Cases;
using Supervision.Core.Cases;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>What the papers of a case print, as it is typed into the page.</summary>
public sealed class TextsInput
{
    public string? Fact { get; set; }

    public string? Place { get; set; }

    public string? Provision { get; set; }

    public string? PenaltyBasis { get; set; }

    public string? Evidence { get; set; }

    public string? Discretion { get; set; }

    public string? Education { get; set; }

    public string? Commitment { get; set; }

    public string? Address { get; set; }

    public string? Representative { get; set; }

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
