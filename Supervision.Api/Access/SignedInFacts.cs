using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>
/// 登录的人: whoever acts must be the one who is signed in, in the role of his session; it was held against account, grant and department when the
/// request began. In a demonstration whoever names himself is believed, and the program itself needs no session.
/// </summary>
public sealed class SignedInFacts(SupervisionDb db, CurrentSession current, TimeProvider clock) : ISessionFacts
{
    public Task<bool> IsValidAsync(Actor actor, CancellationToken cancel) =>
        Task.FromResult(actor.Role is Role.Program || IsOf(actor) || IsDemonstration);

    public Task<bool> ConfirmedWithinAsync(Actor actor, TimeSpan time, CancellationToken cancel)
    {
        if (actor.Role is Role.Program || !IsOf(actor))
        {
            return IsValidAsync(actor, cancel);
        }

        return Task.FromResult(current.Session!.IsConfirmedAt(clock.GetUtcNow(), time));
    }

    private bool IsDemonstration => Demonstration.IsOf(db);

    private bool IsOf(Actor actor)
    {
        return current.Session?.Actor is { } signedIn && signedIn.Id == actor.Id && signedIn.StandsInFor == actor.StandsInFor
        && signedIn.StandsInBy == actor.StandsInBy && signedIn.Department == actor.Department && signedIn.Role == actor.Role
        && signedIn.IsChief == actor.IsChief;
    }
}
