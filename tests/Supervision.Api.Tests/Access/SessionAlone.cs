using Supervision.Api.Access;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Access;

/// <summary>As in the database of an office: nobody is believed who only names himself, and the second factor must have been shown lately.</summary>
internal sealed class SessionAlone(CurrentSession current, TimeProvider clock) : ISessionFacts
{
    public Task<bool> IsValidAsync(Actor actor, CancellationToken cancel) => Task.FromResult(current.Session?.Actor == actor);

    public async Task<bool> ConfirmedWithinAsync(Actor actor, TimeSpan time, CancellationToken cancel) =>
        await IsValidAsync(actor, cancel) && current.Session!.IsConfirmedAt(clock.GetUtcNow(), time);
}
