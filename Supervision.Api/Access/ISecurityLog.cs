using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>安全日志: what did not come about, and who came and went. It is append-only and stands beside the audit trail.</summary>
public interface ISecurityLog
{
    /// <summary>An act that the gate refused.</summary>
    Task RefusedAsync(Actor actor, ActRow act, string of, Problem refused, CancellationToken cancel);
}
