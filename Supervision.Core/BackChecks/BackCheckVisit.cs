using Supervision.Core.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Core.BackChecks;

/// <summary>复核入企: a visit that the head approved because paper was not enough, with a code of its own.</summary>
/// <param name="NoticeNumber">复核入企通知书, of the people who stand there now; null while a place is empty.</param>
/// <param name="Finding">What was found on the spot; null before the visit.</param>
public sealed record BackCheckVisit(
    string Reason, CheckCode Code, Signed Approved, string? NoticeNumber = null, Scan? Scanned = null, string? Finding = null, Signed? Entered = null)
{
    public const int TextMaxLength = 2000;
}
