using System.Collections.Concurrent;
using Supervision.Api.Accounts;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>
/// 演示库里写明的经办人: in a demonstration whoever is named acts, and the database is asked under a session of his, as of anybody who signed in.
/// </summary>
public sealed class NamedSessions(IServiceScopeFactory scopes, CurrentSession current, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(Actor Actor, PersonId Id), string> _tokens = new();

    /// <summary>The token under which this actor asks; null where one is at hand, or none is needed.</summary>
    public async Task<string?> TokenOfAsync(Actor actor, bool isDemonstration, CancellationToken cancel)
    {
        if (!current.IsProgram || current.Session is not null || actor.Role is Role.Program || !isDemonstration)
        {
            return null;
        }

        if (_tokens.TryGetValue((actor, actor.Id), out var known))
        {
            return known;
        }

        var token = Credentials.NewToken();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var regions = await scope.ServiceProvider.GetRequiredService<Accounts.SignIns.OpenSession>().RegionsAsync(actor, cancel);
        var now = clock.GetUtcNow();
        db.Add(SignedInSession.Open(Credentials.HashOf(token), SessionId.New(now), actor, null, regions, SignInWay.Sample, true, "", now));
        await db.SaveChangesAsync(cancel);
        return _tokens.GetOrAdd((actor, actor.Id), token);
    }
}
