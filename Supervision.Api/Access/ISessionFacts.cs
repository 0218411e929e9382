using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>会话: what the gate asks of who has signed in.</summary>
public interface ISessionFacts
{
    /// <summary>Whether the actor is signed in, and his account, certificate and deputation are valid today.</summary>
    Task<bool> IsValidAsync(Actor actor, CancellationToken cancel);

    /// <summary>Whether he has shown his second factor within this time.</summary>
    Task<bool> ConfirmedWithinAsync(Actor actor, TimeSpan time, CancellationToken cancel);
}
