using Supervision.Api.Access;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Access;

/// <summary>
/// As in the database of an office: nobody is believed who only names himself, and the second factor must have been shown lately. What the program
/// does by itself on the way, as it adopts the lists that came with it, needs no session.
/// </summary>
internal sealed class SessionAlone(CurrentSession current, TimeProvider clock) : ISessionFacts
{
    public Task<bool> IsValidAsync(Actor actor, CancellationToken cancel) =>
        Task.FromResult(actor.Role is Role.Program || current.Session?.Actor == actor);

    public async Task<bool> ConfirmedWithinAsync(Actor actor, TimeSpan time, CancellationToken cancel) =>
        await IsValidAsync(actor, cancel) && current.Session!.IsConfirmedAt(clock.GetUtcNow(), time);
}
