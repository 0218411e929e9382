using Supervision.Api.Commitments;

namespace Supervision.Api.Pages.Office.Commitments;

/// <summary>A commitment as it is typed into the form in which it is told.</summary>
public sealed class CommitmentForm
{
    public string? Item { get; set; }

    public string? Target { get; set; }

    public string? Reason { get; set; }

    public string? Content { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? Source { get; set; }

    public string? Grave { get; set; }

    public string? Agent { get; set; }

    public string? Chosen { get; set; }

    public string? Remarks { get; set; }

    public CommitmentInput Read()
    {
        return new(Item ?? "", Target?.Trim() ?? "", Reason?.Trim() ?? "", Content?.Trim() ?? "", Source?.Trim() ?? "")
        {
            ValidUntil = ValidUntil,
            Remarks = string.IsNullOrWhiteSpace(Remarks) ? null : Remarks.Trim(),
            IsChosen = YesOrNo(Chosen),
            HasGraveRecord = YesOrNo(Grave),

            // Nothing chosen is an agent of whom nobody has asked for his authority.
            IsByAgent = Agent is not "self",
            HasWrittenAuthority = Agent switch { "authorised" => true, "unauthorised" => false, _ => null },
        };
    }

    private static bool? YesOrNo(string? answer) => answer switch { "yes" => true, "no" => false, _ => null };
}
