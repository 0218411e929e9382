using Supervision.Core.Cases;
using Supervision.Core.Checks;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>The corrections that were ordered for a breach, with the forms to order another and to note a re-check.</summary>
/// <param name="Closed">Nothing more is ordered or noted.</param>
public sealed record CorrectionsForm(BreachId Breach, IReadOnlyList<RecheckOrder> Orders, DateOnly Today, string Provision, bool Closed)
{
    /// <summary>Day on which the party put it right by itself, as the case has it: then nothing more is ordered.</summary>
    public DateOnly? CorrectedOn { get; init; }

    public IReadOnlyList<RecheckOrder> Open => [.. Orders.Where(order => order.Result is not { Corrected: true })];
}
