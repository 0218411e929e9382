using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.Deputations;

/// <summary>The deputations that somebody may see, the newest first, and the roles for which he may name a deputy.</summary>
public sealed class DeputationBoard(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public async Task<Result<DeputationBoardView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.Deputations, OtherObjects.Nothing("授权代理"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var today = OfficeClock.Today(clock);
        var seesAll = actor.Role is Role.SecurityAdministrator or Role.AuditAdministrator;
        var departments = await DepartmentsAsync(actor, cancel);
        var found = await db.Deputations.AsNoTracking()
            .Where(one => seesAll || departments.Contains(one.Department) || one.Principal == actor.Id || one.Deputy == actor.Id)
            .OrderByDescending(one => one.Id).ToListAsync(cancel);
        return new DeputationBoardView([.. found.Select(one => DeputationLine.Of(one, actor, today))], await GrantsAsync(actor, today, cancel));
    }

    private async Task<IReadOnlyList<DepartmentCode>> DepartmentsAsync(Actor actor, CancellationToken cancel) =>
        actor.IsChief ? [actor.Department] : await Supervised.DepartmentsAsync(db, actor, cancel);

    // His own; the head of an office those of everybody in it.
    private async Task<IReadOnlyList<DeputableGrant>> GrantsAsync(Actor actor, DateOnly today, CancellationToken cancel)
    {
        if (actor.StandsInFor is not null)
        {
            return [];
        }

        var rows = await (
            from grant in db.RoleGrants.AsNoTracking()
            join person in db.Persons.AsNoTracking() on grant.Person equals person.Id
            where grant.Department == actor.Department && grant.Ended == null && (actor.IsChief || grant.Person == actor.Id)
            orderby grant.Id
            select new { Grant = grant, person.Name }).ToListAsync(cancel);
        return
        [
            .. rows.Where(row => row.Grant.IsValidOn(today) && DeputyRule.WhyNever(row.Grant.Role) is null)
                .Select(row => new DeputableGrant(row.Grant.Id, row.Name, row.Grant.RoleName)),
        ];
    }
}

/// <summary>Deputations as they stand.</summary>
public sealed record DeputationBoardView(IReadOnlyList<DeputationLine> Lines, IReadOnlyList<DeputableGrant> Grants);

/// <summary>A role for which a deputy may be named.</summary>
public sealed record DeputableGrant(RoleGrantId Id, string Name, string Role);

/// <summary>One deputation, as somebody sees it on a day.</summary>
public sealed record DeputationLine(
    DeputationId Id, DepartmentCode Department, string Principal, string Deputy, string Role, IReadOnlyList<string> Acts, bool IsInCharge, string Document,
    DateOnly From, DateOnly Until, string Standing, bool MayAccept, bool MayEnd)
{
    public static DeputationLine Of(Deputation one, Actor actor, DateOnly today)
    {
        var isOpen = one.Ended is null && today <= one.Until && actor.StandsInFor is null;
        var isParty = actor.Id == one.Principal || actor.Id == one.Deputy || (actor.IsChief && actor.Department == one.Department);
        var named = one.Acts.Select(code => ActTable.All.FirstOrDefault(act => act.Code == code)?.Named ?? code);
        return new(
            one.Id, one.Department, one.PrincipalName, one.DeputyName, one.RoleName, [.. named], one.IsInCharge, one.Document, one.From, one.Until,
            StandingOf(one, today), isOpen && one.Accepted is null && actor.Id == one.Deputy, isOpen && isParty);
    }

    private static string StandingOf(Deputation one, DateOnly today)
    {
        if (one.Ended is { } ended)
        {
            return $"已由{ended.By.Person}终止";
        }

        if (today > one.Until)
        {
            return "已到期";
        }

        if (one.Accepted is null)
        {
            return "待代理人接受";
        }

        return today < one.From ? "尚未开始" : "有效";
    }
}
