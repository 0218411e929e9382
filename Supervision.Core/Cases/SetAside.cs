using Supervision.Core.Plans;

namespace Supervision.Core.Cases;

/// <summary>须重新办理: the review and the hearing that were made on an earlier answer and do not carry the new one.</summary>
public sealed record SetAside(Signed? Reviewed, bool ClausesConfirmed, Hearing? Heard);
