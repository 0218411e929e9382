using Supervision.Api.Cases;
using Supervision.Core.Cases;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>What shows one condition, as it is typed into the page.</summary>
public sealed class ProofInput
{
    public string? Condition { get; set; }

    public string? Lines { get; set; }

    public ConditionProof Read() => new(new(Condition ?? ""), CaseForm.Lines(Lines));
}
