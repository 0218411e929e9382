using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>Opens a session for who has shown who he is, in a role that he may act in today. Works inside the transaction of the sign-in.</summary>
public sealed class OpenSession(SupervisionDb db, TimeProvider clock)
{
    public async Task<Result<SignedIn>> ForAsync(Account account, Person person, SignInWay way, SignInPlace place, CancellationToken cancel)
    {
        var usable = await UsableAsync(person.Id, cancel);

        if (usable.Count == 0)
        {
            var refused = SignInProblems.NoRole();
            db.Add(SecurityEntry.Of(SecurityEvent.SignInFailed, account, person.Name, place.Address, "没有可以使用的角色", clock.GetUtcNow()));
            return refused;
        }

        var last = await db.OfficeSessions.Where(session => session.Account == account.Id).OrderByDescending(session => session.OpenedAt)
            .Select(session => session.Grant).FirstOrDefaultAsync(cancel);
        var grant = usable.FirstOrDefault(one => one.Id == last) ?? usable[0];
        var opened = await InRoleAsync(account, person, grant, way, place, cancel);
        db.Add(SecurityEntry.Of(SecurityEvent.SignedIn, opened.Session, WayInWords(way), clock.GetUtcNow()));
        var deputations = await DeputationsAsync(person.Id, cancel);
        return opened with { HasMoreRoles = usable.Count + deputations.Count > 1 };
    }

    /// <summary>A session in this role; whether it may be had was asked before.</summary>
    public Task<SignedIn> InRoleAsync(Account account, Person person, RoleGrant grant, SignInWay way, SignInPlace place, CancellationToken cancel)
    {
        var actor = new Actor(person.Name, grant.Department, grant.Role) { Id = person.Id, Account = account.Id, IsChief = grant.IsChief };
        return ForActorAsync(actor, grant.Id, null, way, place, cancel);
    }

    /// <summary>A session as the deputy of another, in his role.</summary>
    public Task<SignedIn> AsDeputyAsync(Account account, Person person, Deputation deputation, SignInWay way, SignInPlace place, CancellationToken cancel)
    {
        var actor = new Actor(person.Name, deputation.Department, deputation.Role)
        {
            Id = person.Id,
            Account = account.Id,
            IsChief = deputation.IsChief,
            StandsInFor = deputation.Principal,
            StandsInName = deputation.PrincipalName,
            StandsInBy = deputation.Document,
        };
        return ForActorAsync(actor, deputation.Grant, deputation.Id, way, place, cancel);
    }

    /// <summary>The deputations by which this person may act today.</summary>
    public async Task<IReadOnlyList<Deputation>> DeputationsAsync(PersonId person, CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        var open = await (
            from deputation in db.Deputations.AsNoTracking()
            join grant in db.RoleGrants.AsNoTracking() on deputation.Grant equals grant.Id
            where deputation.Deputy == person && deputation.Ended == null && deputation.Accepted != null
            orderby deputation.Id
            select new { Deputation = deputation, Grant = grant }).ToListAsync(cancel);
        return [.. open.Where(one => one.Deputation.IsValidOn(today) && one.Grant.IsValidOn(today)).Select(one => one.Deputation)];
    }

    private async Task<SignedIn> ForActorAsync(
        Actor actor, RoleGrantId grant, DeputationId? deputation, SignInWay way, SignInPlace place, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var token = Credentials.NewToken();
        var regions = await Supervised.RegionsAsync(db, actor, cancel);
        var session = SignedInSession.Open(
            Credentials.HashOf(token), SessionId.New(now), actor, grant, regions, way, place.IsCommandLine, place.Address, now, deputation);
        db.Add(session);
        return new(token, session, false);
    }

    /// <summary>The roles in which this person may act today, the first granted first.</summary>
    public async Task<IReadOnlyList<RoleGrant>> UsableAsync(PersonId person, CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        var grants = await db.RoleGrants.AsNoTracking().Where(grant => grant.Person == person && grant.Ended == null && grant.Confirmed != null)
            .OrderBy(grant => grant.Id).ToListAsync(cancel);
        var codes = grants.Select(grant => grant.Department).Distinct().ToList();
        var departments = await db.Set<Department>().AsNoTracking().Where(department => codes.Contains(department.Code)).ToListAsync(cancel);
        var closed = departments.Where(department => !department.IsListedOn(today)).Select(department => department.Code).ToHashSet();
        return [.. grants.Where(grant => grant.IsValidOn(today) && !closed.Contains(grant.Department))];
    }

    private static string WayInWords(SignInWay way) => way switch
    {
        SignInWay.Passkey => "通行密钥",
        SignInWay.IdentityService => "统一身份认证",
        SignInWay.Sample => "演示库，写明经办人",
        _ => "密码和动态口令",
    };
}
