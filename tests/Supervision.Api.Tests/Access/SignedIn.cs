using Supervision.Api.Access;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Access;

/// <summary>Everybody is signed in, in a database that an office could have.</summary>
internal sealed class SignedIn : ISessionFacts
{
    public Task<bool> IsValidAsync(Actor actor, CancellationToken cancel) => Task.FromResult(true);

    public Task<bool> ConfirmedWithinAsync(Actor actor, TimeSpan time, CancellationToken cancel) => Task.FromResult(true);
}
