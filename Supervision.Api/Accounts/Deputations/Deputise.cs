using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.Deputations;

/// <summary>授权代理: whoever has a role, or the head of his office, names a deputy for certain acts. It opens nothing until the deputy has accepted it.</summary>
public sealed class Deputise(SupervisionDb db, Acts acts, TimeProvider clock)
{
    private const string OnlyInCharge = "只由主要负责人或者主持工作的代理人办理，授权书须写明主持工作";

    public Task<Result<Deputation>> ExecuteAsync(Actor actor, RoleGrantId grant, DeputationInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, DeputationActs.Deputise, DeputationObjects.Grant(grant), ledger => InTransactionAsync(ledger, actor, grant, input, cancel), cancel);

    private async Task<Result<Deputation>> InTransactionAsync(Ledger ledger, Actor actor, RoleGrantId id, DeputationInput input, CancellationToken cancel)
    {
        var grant = await db.RoleGrants.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        var now = clock.GetUtcNow();

        if (!grant.IsValidOn(OfficeClock.DayOf(now)))
        {
            return DeputationProblems.GrantNotValid();
        }

        if (DeputyRule.WhyNever(grant.Role) is not null)
        {
            return DeputationProblems.RoleIsNotDeputised(grant.Role);
        }

        if (!(await DeputyAsync(input.Deputy, grant, cancel)).Succeeded(out var deputy, out var problem))
        {
            return problem;
        }

        if (WhyNot(grant, input) is { } refused)
        {
            return refused;
        }

        var principal = await db.Persons.AsNoTracking().SingleAsync(one => one.Id == grant.Person, cancel);
        var terms = new DeputyTerms(
            deputy.Id, deputy.Name, [.. input.Acts.Distinct()], input.IsInCharge, (input.Document ?? "").Trim(), input.From, input.Until);
        var made = Deputation.Enter(DeputationId.New(now), grant, principal.Name, terms, new(actor, now));

        if (!made.Succeeded(out var deputation, out problem))
        {
            return problem;
        }

        db.Add(deputation);
        await ledger.AuditAsync(actor, DeputationActs.Deputise.Named, deputation.Document, Detail(deputation), now, cancel);
        return deputation;
    }

    private async Task<Result<Person>> DeputyAsync(PersonId? id, RoleGrant grant, CancellationToken cancel)
    {
        if (id is not { } wanted || await db.Persons.AsNoTracking().SingleOrDefaultAsync(one => one.Id == wanted && one.Left == null, cancel) is not { } person)
        {
            return DeputationProblems.DeputyMissing();
        }

        if (person.Id == grant.Person)
        {
            return DeputationProblems.OwnDeputy();
        }

        var today = OfficeClock.Today(clock);
        var grants = await db.RoleGrants.AsNoTracking().Where(one => one.Person == wanted && one.Ended == null).ToListAsync(cancel);
        var held = grants.Where(one => one.IsValidOn(today)).ToList();

        if (held.All(one => one.Department != grant.Department))
        {
            return DeputationProblems.DeputyMissing();
        }

        if (grant.Role is Role.LegalReviewer && held.All(one => one.Role is not Role.LegalReviewer))
        {
            return DeputationProblems.NotQualified(person.Name);
        }

        var clash = held.FirstOrDefault(one => IncompatibleRoles.Are(one.Role, grant.Role, one.Department == grant.Department));
        return clash is null ? person : DeputationProblems.Clash(person.Name, clash.Role, grant.Role);
    }

    private static Problem? WhyNot(RoleGrant grant, DeputationInput input)
    {
        var principal = new Actor("", grant.Department, grant.Role) { IsChief = grant.IsChief };

        foreach (var code in input.Acts)
        {
            var act = ActTable.All.FirstOrDefault(one => one.Code == code);

            if (act is null || act.IsRead || !act.Admits(principal))
            {
                return DeputationProblems.NoActs();
            }

            if (DeputyRule.WhyNever(act, grant.Role) is { } reason)
            {
                return DeputationProblems.NeverDeputised(act.Named, reason);
            }

            if (DeputyRule.NeedsCharge(act, grant.Role) && !input.IsInCharge)
            {
                return DeputationProblems.NeverDeputised(act.Named, OnlyInCharge);
            }
        }

        return null;
    }

    private static object Detail(Deputation deputation)
    {
        return new
        {
            授权人 = deputation.PrincipalName,
            角色 = deputation.RoleName,
            代理人 = deputation.DeputyName,
            事项 = deputation.Acts,
            主持工作 = deputation.IsInCharge,
            自 = deputation.From,
            至 = deputation.Until,
        };
    }
}
