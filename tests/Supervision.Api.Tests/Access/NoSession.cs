using Supervision.Api.Access;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Access;

/// <summary>Nobody is signed in, or nobody has shown his second factor.</summary>
internal sealed class NoSession(bool signedIn) : ISessionFacts
{
    public Task<bool> IsValidAsync(Actor actor, CancellationToken cancel) => Task.FromResult(signedIn);

    public Task<bool> ConfirmedWithinAsync(Actor actor, TimeSpan time, CancellationToken cancel) => Task.FromResult(false);
}
