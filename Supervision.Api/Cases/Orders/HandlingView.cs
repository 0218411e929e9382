using Supervision.Core.Cases;

namespace Supervision.Api.Cases.Orders;

/// <summary>Who handles a breach, who may be assigned to it, and which orders were proposed.</summary>
/// <param name="Certified">Number and name of each officer with a certificate in force.</param>
public sealed record HandlingView(IReadOnlyList<string> Names, IReadOnlyList<(string Number, string Name)> Certified, IReadOnlyList<OrderProposal> Proposals);
