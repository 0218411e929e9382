using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>以谁的名义办理: in a demonstration, and nowhere else, whoever is named acts.</summary>
public sealed class OpenSampleSession(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    /// <summary>Whether this database is a demonstration.</summary>
    public bool IsAllowed => Demonstration.IsOf(db);

    public Task<Result<SignedIn>> ExecuteAsync(Actor actor, SignInPlace place, CancellationToken cancel)
    {
        if (!IsAllowed)
        {
            return Task.FromResult<Result<SignedIn>>(SignInProblems.NotInAnOfficialDatabase());
        }

        return transactions.RunAsync<SignedIn>(async _ => await OpenAsync(actor, place, cancel), cancel);
    }

    private async Task<SignedIn> OpenAsync(Actor actor, SignInPlace place, CancellationToken cancel)
    {
        var regions = await Supervised.RegionsAsync(db, actor, cancel);
        var now = clock.GetUtcNow();
        var token = Credentials.NewToken();
        var session = SignedInSession.Open(
            Credentials.HashOf(token), SessionId.New(now), actor, null, regions, SignInWay.Sample, place.IsCommandLine, place.Address, now);
        db.Add(session);
        db.Add(SecurityEntry.Of(SecurityEvent.SignedIn, session, "演示库，写明经办人", now));
        return new(token, session, false);
    }
}
