using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>采纳: how the case ends here, by whom, and the reasons where that departs from the proposal.</summary>
public sealed record Adoption(CaseEnd End, string? Reasons, Signed By, string? PaperNumber = null);
