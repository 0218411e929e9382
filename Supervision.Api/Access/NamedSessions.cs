using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>
/// 演示库里写明的经办人: in a demonstration whoever is named acts, and the database is asked under a session of his, as of anybody who signed in.
/// </summary>
public sealed class NamedSessions(SupervisionDb db, Transactions transactions, NamedTokens tokens, CurrentSession current, TimeProvider clock)
{
    /// <summary>The token under which this actor asks; null where one is at hand, or none is needed.</summary>
    public async Task<string?> TokenOfAsync(Actor actor, CancellationToken cancel)
    {
        if (!current.IsProgram || current.Session is not null || current.ProgramToken.Length == 0)
        {
            return null;
        }

        if (actor.Role is Role.Program || !Demonstration.IsOf(db))
        {
            return null;
        }

        return tokens.Find(actor) ?? await OpenAsync(actor, cancel);
    }

    private async Task<string> OpenAsync(Actor actor, CancellationToken cancel)
    {
        var token = SecretToken.New();
        var opened = await transactions.RunAsync<SignedInSession>(
            async _ =>
            {
                var now = clock.GetUtcNow();
                var regions = await Supervised.RegionsAsync(db, actor, cancel);
                var session = SignedInSession.Open(
                    SecretToken.HashOf(token), SessionId.New(now), actor with { Account = null }, null, regions, SignInWay.Sample, true, "", now);
                db.Add(session);
                return session;
            },
            cancel);

        // Without a session of his own the act would go under the program's, past every wall.
        if (!opened.Succeeded(out var stored, out var problem))
        {
            throw new InvalidOperationException(problem.Message);
        }

        db.Entry(stored).State = EntityState.Detached;
        return tokens.Keep(actor, token);
    }
}
