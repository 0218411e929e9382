using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>
/// Finds the session of a token, once for each request or command, and holds it against how things stand now: the account, the grant, the
/// department and the clock. What does not hold any more ends the session, with a line in the security log.
/// </summary>
public sealed class FindSession(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    public async Task<Result<OfficeSession>> ExecuteAsync(string token, SignInPlace place, CancellationToken cancel)
    {
        var hash = Credentials.HashOf(token);
        var session = await db.OfficeSessions.AsNoTracking().SingleOrDefaultAsync(one => one.Hash == hash, cancel);
        var now = clock.GetUtcNow();

        if (session is null)
        {
            return await RefuseAsync(null, SignInProblems.Unknown(), place, cancel);
        }

        if (await WhyNotAsync(session, now, cancel) is { } problem)
        {
            return await RefuseAsync(session, problem, place, cancel);
        }

        if (session.Use(now))
        {
            await db.OfficeSessions.Where(one => one.Hash == hash && one.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenAt, session.SeenAt).SetProperty(one => one.EndsAt, session.EndsAt), cancel);
        }

        return OfficeSession.Of(session, token);
    }

    private async Task<Problem?> WhyNotAsync(SignedInSession session, DateTimeOffset now, CancellationToken cancel)
    {
        if (session.EndedAt is not null)
        {
            return SignInProblems.Ended();
        }

        if (!session.IsOpenAt(now))
        {
            return now >= session.EndsAt ? SignInProblems.Expired() : SignInProblems.ClockWentBack();
        }

        return session.Account is null ? null : await WhyNotNowAsync(session, OfficeClock.DayOf(now), cancel);
    }

    private async Task<Problem?> WhyNotNowAsync(SignedInSession session, DateOnly today, CancellationToken cancel)
    {
        var standing = await (
            from account in db.Accounts.AsNoTracking()
            join person in db.Persons.AsNoTracking() on account.Person equals person.Id
            join grant in db.RoleGrants.AsNoTracking() on session.Grant equals grant.Id
            join department in db.Set<Department>().AsNoTracking() on grant.Department equals department.Code into listed
            from department in listed.DefaultIfEmpty()
            where account.Id == session.Account
            select new { account.Suspended, person.Left, Grant = grant, Department = department }).SingleOrDefaultAsync(cancel);

        if (standing is null || standing.Suspended is not null || standing.Left is not null)
        {
            return SignInProblems.AccountClosed();
        }

        if (!standing.Grant.IsValidOn(today))
        {
            return SignInProblems.GrantClosed();
        }

        if (session.Deputation is { } deputation && !await IsValidAsync(deputation, today, cancel))
        {
            return SignInProblems.DeputationClosed();
        }

        return standing.Department is { } known && !known.IsListedOn(today) ? SignInProblems.DepartmentClosed() : null;
    }

    private async Task<bool> IsValidAsync(DeputationId id, DateOnly today, CancellationToken cancel) =>
        (await db.Deputations.AsNoTracking().SingleAsync(one => one.Id == id, cancel)).IsValidOn(today);

    private async Task<Result<OfficeSession>> RefuseAsync(SignedInSession? session, Problem problem, SignInPlace place, CancellationToken cancel)
    {
        var told = await transactions.RunAsync<Attempted<OfficeSession>>(
            async _ =>
            {
                await WriteAsync(session, problem, place, cancel);
                return new Attempted<OfficeSession>(problem);
            },
            cancel);
        return told.Match(written => written.Outcome, refused => refused);
    }

    private async Task WriteAsync(SignedInSession? session, Problem problem, SignInPlace place, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (session is null)
        {
            db.Add(SecurityEntry.Of(SecurityEvent.SessionRefused, place.Address, problem.Message, now));
            return;
        }

        db.Add(SecurityEntry.Of(SecurityEvent.SessionRefused, session, problem.Message, now));

        if (session.EndedAt is null)
        {
            await db.OfficeSessions.Where(one => one.Hash == session.Hash && one.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAt, now), cancel);
        }
    }
}
