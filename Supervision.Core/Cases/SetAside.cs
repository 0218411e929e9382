using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>须重新办理: the review and the hearing that were made on an earlier answer and do not carry the new one.</summary>
/// <param name="Adopted">待查明事实, where the head had decided that; null otherwise.</param>
public sealed record SetAside(Signed? Reviewed, bool ClausesConfirmed, Hearing? Heard, Adoption? Adopted = null);
