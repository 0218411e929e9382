using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>授予角色: entered by the 安全管理员 with the document; it opens nothing until another person has confirmed it.</summary>
public sealed class EnterGrant(SupervisionDb db, Acts acts, FindAccount find, TimeProvider clock)
{
    // Of these the first ones are 初始授权.
    private static readonly Role[] Few = [Role.SystemAdministrator, Role.AuditAdministrator, Role.Supervisor];

    public Task<Result<RoleGrant>> ExecuteAsync(Actor actor, AccountId id, GrantInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, AccountActs.EnterGrant, AccountObjects.Account(id), ledger => InTransactionAsync(ledger, actor, id, input, cancel), cancel);

    private async Task<Result<RoleGrant>> InTransactionAsync(Ledger ledger, Actor actor, AccountId id, GrantInput input, CancellationToken cancel)
    {
        if (!(await find.ForChangeAsync(id, cancel)).Succeeded(out var managed, out var problem))
        {
            return problem;
        }

        if (WhyNot(managed, input) is { } refused)
        {
            return refused;
        }

        if (await ClashAsync(managed, input, ledger, cancel) is { } clash)
        {
            return clash;
        }

        var now = clock.GetUtcNow();
        var grant = RoleGrant.Enter(
            RoleGrantId.New(now), managed.Person.Id, input.Department, input.Role, input.IsChief, input.From, input.Until, input.Document!.Trim(),
            await IsInitialAsync(input, cancel), new(actor, now));
        db.Add(grant);
        await ledger.AuditAsync(actor, AccountActs.EnterGrant.Named, managed.Account.LoginName, Detail(grant), now, cancel);
        return grant;
    }

    private static Problem? WhyNot(ManagedAccount managed, GrantInput input)
    {
        if (managed.Person.Left is not null)
        {
            return AccountProblems.HasLeft(managed.Person.Name);
        }

        if (!IncompatibleRoles.IsGranted(input.Role))
        {
            return AccountProblems.RoleIsNotGranted();
        }

        if (input.IsChief && input.Role is not Role.Approver)
        {
            return AccountProblems.OnlyHeadsAreChief();
        }

        if (input.Until < input.From)
        {
            return AccountProblems.TermBackwards();
        }

        var isDocumented = !string.IsNullOrWhiteSpace(input.Document) && input.Document.Trim().Length <= RoleGrant.DocumentMaxLength;
        return isDocumented ? null : AccountProblems.DocumentMissing();
    }

    // Two roles that never meet in one person; those of the keeper of a register do by an exception, as long as it is open.
    private async Task<Problem?> ClashAsync(ManagedAccount managed, GrantInput input, Ledger ledger, CancellationToken cancel)
    {
        var held = await db.RoleGrants.AsNoTracking().Where(grant => grant.Person == managed.Person.Id && grant.Ended == null).ToListAsync(cancel);
        var clashing = held.Where(grant => Overlaps(grant, input) && IncompatibleRoles.Are(grant.Role, input.Role, grant.Department == input.Department));

        foreach (var clash in clashing)
        {
            if (await WaiverAsync(managed.Person.Id, clash, input, cancel) is not { } number)
            {
                return AccountProblems.Clash(clash.Role, input.Role);
            }

            ledger.Exception = number;
        }

        return null;
    }

    private async Task<string?> WaiverAsync(PersonId person, RoleGrant held, GrantInput input, CancellationToken cancel)
    {
        var pair = held.Department == input.Department ? ExceptionPairs.OfRoles(held.Role, input.Role) : null;

        if (pair is null || input.Until is not { } last)
        {
            return null;
        }

        return await db.PairWaivers.AsNoTracking()
            .Where(one => one.Person == person && one.Department == input.Department && one.Pair == pair.Code)
            .Where(one => one.Ended == null && one.From <= input.From && last <= one.Until)
            .Select(one => one.Number).FirstOrDefaultAsync(cancel);
    }

    private static bool Overlaps(RoleGrant grant, GrantInput input)
    {
        var endsBefore = grant.Until is { } last && last < input.From;
        var beginsAfter = input.Until is { } end && end < grant.From;
        return !endsBefore && !beginsAfter;
    }

    // The first of its kind, or the first head of a department: there is nobody yet who could confirm it in the usual way.
    private async Task<bool> IsInitialAsync(GrantInput input, CancellationToken cancel)
    {
        if (input.IsChief)
        {
            return !await db.RoleGrants.AnyAsync(grant => grant.IsChief && grant.Department == input.Department && grant.Confirmed != null, cancel);
        }

        return Few.Contains(input.Role) && !await db.RoleGrants.AnyAsync(grant => grant.Role == input.Role && grant.Confirmed != null, cancel);
    }

    private static object Detail(RoleGrant grant)
    {
        return new
        {
            部门 = grant.Department.ToString(),
            角色 = grant.RoleName,
            自 = grant.From,
            至 = grant.Until,
            文件 = grant.Document,
            初始授权 = grant.IsInitial,
            待确认 = grant.Confirmer,
        };
    }
}
