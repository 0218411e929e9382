using Supervision.Api.Cases.Orders;
using Supervision.Core.Cases;
using Supervision.Core.Checks;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>The corrections that were ordered for a breach, with the forms to order another and to note a re-check.</summary>
/// <param name="Closed">Nothing more is ordered or noted.</param>
public sealed record CorrectionsForm(BreachId Breach, IReadOnlyList<RecheckOrder> Orders, DateOnly Today, string Provision, bool Closed)
{
    /// <summary>Day on which the party put it right by itself, as the case has it: then nothing more is ordered.</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>What was proposed and waits for its approval, and what was given back, with the opinion.</summary>
    public IReadOnlyList<OrderProposal> Proposals { get; init; } = [];

    public OrderProposal? Waiting => Proposals.FirstOrDefault(one => one.Decided is null);

    /// <summary>Who handles it, and who may be assigned.</summary>
    public HandlingView? Handling { get; init; }

    public IReadOnlyList<RecheckOrder> ToConfirm => [.. Orders.Where(order => order.Entered is not null)];

    public IReadOnlyList<RecheckOrder> Open => [.. Orders.Where(order => order.Result is not { Corrected: true })];
}
