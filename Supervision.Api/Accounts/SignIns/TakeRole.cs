using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>改用另一角色: whoever has several goes on in another one, in a session of its own; the one before ends.</summary>
public sealed class TakeRole(SupervisionDb db, Transactions transactions, CurrentSession current, OpenSession open, TimeProvider clock)
{
    public Task<Result<SignedIn>> ExecuteAsync(OfficeSession session, RoleGrantId wanted, SignInPlace place, CancellationToken cancel) =>
        current.AsProgramAsync(() => transactions.RunAsync(_ => InTransactionAsync(session, wanted, place, cancel), cancel));

    /// <summary>Goes on as somebody's deputy.</summary>
    public Task<Result<SignedIn>> AsDeputyAsync(OfficeSession session, DeputationId wanted, SignInPlace place, CancellationToken cancel) =>
        current.AsProgramAsync(() => transactions.RunAsync(_ => DeputyInTransactionAsync(session, wanted, place, cancel), cancel));

    private async Task<Result<SignedIn>> InTransactionAsync(OfficeSession session, RoleGrantId wanted, SignInPlace place, CancellationToken cancel)
    {
        if (session.AccountId is not { } id)
        {
            return SignInProblems.NoRole();
        }

        var grants = await open.UsableAsync(session.Actor.Id, cancel);

        if (grants.FirstOrDefault(grant => grant.Id == wanted) is not { } taken)
        {
            return AccountProblems.GrantNotFound();
        }

        var account = await db.Accounts.SingleAsync(one => one.Id == id, cancel);
        var person = await db.Persons.AsNoTracking().SingleAsync(one => one.Id == account.Person, cancel);
        return await InsteadAsync(session, await open.InRoleAsync(account, person, taken, session.Way, place, cancel), cancel);
    }

    private async Task<Result<SignedIn>> DeputyInTransactionAsync(OfficeSession session, DeputationId wanted, SignInPlace place, CancellationToken cancel)
    {
        if (session.AccountId is not { } id)
        {
            return SignInProblems.NoRole();
        }

        var deputations = await open.DeputationsAsync(session.Actor.Id, cancel);

        if (deputations.FirstOrDefault(one => one.Id == wanted) is not { } taken)
        {
            return DeputationProblems.NotFound();
        }

        var account = await db.Accounts.SingleAsync(one => one.Id == id, cancel);
        var person = await db.Persons.AsNoTracking().SingleAsync(one => one.Id == account.Person, cancel);
        return await InsteadAsync(session, await open.AsDeputyAsync(account, person, taken, session.Way, place, cancel), cancel);
    }

    private async Task<SignedIn> InsteadAsync(OfficeSession session, SignedIn opened, CancellationToken cancel)
    {
        var before = await db.OfficeSessions.SingleAsync(one => one.Id == session.SessionId, cancel);

        // The second factor is no younger for it.
        opened.Session.Confirm(before.ConfirmedAt);
        before.End(clock.GetUtcNow());
        db.Add(SecurityEntry.Of(
            SecurityEvent.RoleTaken, opened.Session, $"由{before.Department}的{before.Actor.RoleName}改用{opened.Session.Actor.Standing}", clock.GetUtcNow()));
        return opened with { HasMoreRoles = true };
    }
}
