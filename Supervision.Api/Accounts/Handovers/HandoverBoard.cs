using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Pages;
using Supervision.Core.Accounts;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.Handovers;

/// <summary>离岗人员的交接: what is still open of everybody of the office who left it or has no role in it any more, a line each, for whoever assigns it anew.</summary>
public sealed class HandoverBoard(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public async Task<Result<HandoverBoardView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.Handovers, OtherObjects.Nothing("离岗人员的交接"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var gone = await GoneAsync(actor.Department, cancel);

        if (gone.Count == 0)
        {
            return new HandoverBoardView([]);
        }

        var checks = (await db.Checks.AsNoTracking().Where(check => check.Reviewed == null && check.Dropped == null).ToListAsync(cancel))
            .Where(check => check.Officers.Any(officer => officer.Department == actor.Department)).ToList();
        var cases = await db.Cases.AsNoTracking().Where(one => one.Department == actor.Department && one.Closed == null).ToListAsync(cancel);
        var orders = await OrdersAsync(actor.Department, cancel);
        var tasks = checks.Select(check => check.Task).Distinct().ToList();
        var numbers = await db.Tasks.AsNoTracking().Where(task => tasks.Contains(task.Id)).ToDictionaryAsync(task => task.Id, task => task.Number, cancel);
        return new HandoverBoardView(
        [
            .. gone.Select(person => new HandoverPerson(person.Name, person.Why,
            [
                .. checks.Where(check => StandsOn(check, person, actor.Department)).Select(check => OfCheck(check, numbers[check.Task])),
                .. cases.Where(one => one.Newest.By.By.Id == person.Id).Select(OfCase),
                .. orders.Where(one => StandsOn(one.Check, person, actor.Department)).Select(one => OfOrder(one.Order)),
            ])),
        ]);
    }

    // Whoever had a role here and has none today, the last to go first.
    private async Task<IReadOnlyList<GonePerson>> GoneAsync(DepartmentCode department, CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        var rows = await (
            from grant in db.RoleGrants.AsNoTracking()
            join person in db.Persons.AsNoTracking() on grant.Person equals person.Id
            where grant.Department == department && grant.Confirmed != null
            select new { Grant = grant, Person = person }).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(row => row.Person.Id).Where(held => held.All(row => IsOver(row.Grant, today)))
                .Select(held => new GonePerson(held.Key, held.First().Person.Name, Why(held.First().Person, [.. held.Select(row => row.Grant)]))),
        ];
    }

    private static bool IsOver(RoleGrant grant, DateOnly today) => grant.Ended is not null || grant.Until < today;

    private static string Why(Person person, IReadOnlyList<RoleGrant> grants)
    {
        if (person.Left is { } left)
        {
            return $"{OfficeClock.DayOf(left.At):yyyy-MM-dd}登记离职";
        }

        var last = grants.Where(grant => grant.Ended is not null).MaxBy(grant => grant.Ended!.At);
        return last is null ? "角色已到期" : $"{OfficeClock.DayOf(last.Ended!.At):yyyy-MM-dd}收回角色：{last.EndedBecause}";
    }

    private async Task<IReadOnlyList<OpenOrder>> OrdersAsync(DepartmentCode department, CancellationToken cancel)
    {
        return await (
            from order in db.RecheckOrders.AsNoTracking()
            join breach in db.Breaches.AsNoTracking() on order.Breach equals breach.Id
            join check in db.Checks.AsNoTracking() on breach.Check equals check.Id
            where order.Department == department && order.Result == null
            select new OpenOrder(order, check)).ToListAsync(cancel);
    }

    // Where the register binds no person to the certificate, by the name.
    private static bool StandsOn(InspectionCheck check, GonePerson person, DepartmentCode department)
    {
        return check.Officers.Any(officer => officer.Department == department
            && (officer.Id == person.Id || (officer.Person is null && officer.Name == person.Name)));
    }

    private static HandoverLine OfCheck(InspectionCheck check, string task) => new(
        $"对“{check.TargetName}”的检查（任务{task}）", Links.OfficeCheck(check.Id), "由负责人按票号替换检查人员，理由选调离；已经录入的结果照常审核");

    private static HandoverLine OfCase(EnforcementCase one) =>
        new($"案件{one.Number}：{one.TargetName}", Links.OfficeCase(one.Number), "由承办机构负责人在案件页另行指定至少两名办案人员");

    private static HandoverLine OfOrder(RecheckOrder order) =>
        new($"责令改正通知书{order.Paper}：{order.TargetName}", Links.OfficeRechecks, "由承办机构负责人在线索页另行指定办案人员或者复查人员");

    private sealed record GonePerson(PersonId Id, string Name, string Why);

    private sealed record OpenOrder(RecheckOrder Order, InspectionCheck Check);
}

/// <summary>Everybody who is gone, with what is open.</summary>
public sealed record HandoverBoardView(IReadOnlyList<HandoverPerson> People);

/// <param name="Why">Since when, and by what.</param>
public sealed record HandoverPerson(string Name, string Why, IReadOnlyList<HandoverLine> Lines);

/// <param name="Next">Who takes it over, and how.</param>
public sealed record HandoverLine(string What, string Link, string Next);
