using Supervision.Core.Plans;

namespace Supervision.Core.Checks;

/// <summary>达到限制: a limit on visits that other visits have reached.</summary>
/// <param name="Visits">How many visits stand in its period, this one left out.</param>
public sealed record LimitHit(VisitLimit Limit, int Visits);
