using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>角色授予: a person may act in one role for one department, from a day on, by a document. One enters it and another confirms it.</summary>
public sealed class RoleGrant
{
    public const int DocumentMaxLength = 200;
    public const int ReasonMaxLength = 200;

    private RoleGrant()
    {
    }

    public required RoleGrantId Id { get; init; }

    public required PersonId Person { get; init; }

    public required DepartmentCode Department { get; init; }

    public required Role Role { get; init; }

    /// <summary>主要负责人: the head of the office among its heads.</summary>
    public required bool IsChief { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null without an end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>任命或者分工文件.</summary>
    public required string Document { get; init; }

    /// <summary>初始授权: one of the first of the installation or of the department, listed for ever.</summary>
    public required bool IsInitial { get; init; }

    public required Signed Entered { get; init; }

    public Signed? Confirmed { get; private set; }

    public Signed? Ended { get; private set; }

    public string? EndedBecause { get; private set; }

    /// <summary>The word of the page for the role.</summary>
    public string RoleName => IsChief ? RoleNames.Chief : Role.Named();

    /// <summary>Who has to confirm it, in the words of a sentence.</summary>
    public string Confirmer
    {
        get
        {
            if (Role is Role.SystemAdministrator)
            {
                return "审计管理员";
            }

            if (IsInitial || Role is Role.SecurityAdministrator or Role.AuditAdministrator)
            {
                return "系统管理员";
            }

            return IsChief ? "执法监督" : "本部门主要负责人";
        }
    }

    public static RoleGrant Enter(
        RoleGrantId id, PersonId person, DepartmentCode department, Role role, bool isChief, DateOnly from, DateOnly? until, string document, bool isInitial,
        Signed entered) =>
        new()
        {
            Id = id,
            Person = person,
            Department = department,
            Role = role,
            IsChief = isChief,
            From = from,
            Until = until,
            Document = document,
            IsInitial = isInitial,
            Entered = entered,
        };

    /// <summary>At the first start there is nobody who could enter or confirm it: the program does, for whoever holds the machine.</summary>
    public static RoleGrant AtFirstStart(RoleGrantId id, PersonId person, Role role, DateOnly from, string document, Signed program)
    {
        var grant = Enter(id, person, program.By.Department, role, false, from, null, document, true, program);
        grant.Confirmed = program;
        return grant;
    }

    /// <summary>Whether the role may be acted in on that day. Both ends belong to it.</summary>
    public bool IsValidOn(DateOnly day) =>
        Confirmed is not null && Ended is null && From <= day && (Until is not { } last || day <= last);

    /// <summary>Whether a page offers it to him; the confirmation itself asks again.</summary>
    public bool MayBeConfirmedBy(Actor actor) => actor.Id != Person && actor.Id != Entered.By.Id && MayConfirm(actor);

    public Result<Done> Confirm(Signed by)
    {
        if (Ended is not null)
        {
            return AccountProblems.GrantEnded();
        }

        if (Confirmed is not null)
        {
            return AccountProblems.GrantConfirmed();
        }

        if (by.By.IsPerson(Person))
        {
            return AccountProblems.OwnGrant();
        }

        if (by.By.IsSamePersonAs(Entered.By))
        {
            return AccountProblems.EnteredBySame(Entered.By.Person);
        }

        if (!MayConfirm(by.By))
        {
            return AccountProblems.NotTheConfirmer(Confirmer, by.By);
        }

        Confirmed = by;
        return default(Done);
    }

    public Result<Done> End(Signed by, string because)
    {
        if (Ended is not null)
        {
            return AccountProblems.GrantEnded();
        }

        Ended = by;
        EndedBecause = because;
        return default(Done);
    }

    private bool MayConfirm(Actor actor)
    {
        if (Role is Role.SystemAdministrator)
        {
            return actor.Role is Role.AuditAdministrator;
        }

        if (IsInitial || Role is Role.SecurityAdministrator or Role.AuditAdministrator)
        {
            return actor.Role is Role.SystemAdministrator;
        }

        if (IsChief)
        {
            return actor.Role is Role.Supervisor;
        }

        return actor.Role is Role.Approver && actor.IsChief && actor.Department == Department;
    }
}
