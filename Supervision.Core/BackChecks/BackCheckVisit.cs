using Supervision.Core.Checks;
using Supervision.Core.Plans;

namespace Supervision.Core.BackChecks;

/// <summary>复核入企: a visit that the head approved because paper was not enough, with a code of its own.</summary>
/// <param name="Finding">What was found on the spot; null before the visit.</param>
public sealed record BackCheckVisit(string Reason, CheckCode Code, Signed Approved, Scan? Scanned = null, string? Finding = null, Signed? Entered = null);
