using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Plans;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Checks;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Emergencies;

/// <summary>One emergency visit: what was signed, and what whoever looks can do next.</summary>
public sealed class EmergencyDesk(
    SupervisionDb db, FindEmergency find, Overseen overseen, DepartmentNames departments, ItemNames items, ResultCodes codes, TimeProvider clock)
{
    public async Task<Result<EmergencyDeskView>> ReadAsync(Actor actor, EmergencyVisitId id, CancellationToken cancel)
    {
        if (!(await find.ReadableAsync(actor, id, cancel)).Succeeded(out var visit, out var problem))
        {
            return problem;
        }

        if (await overseen.WhyNotAsync(actor, ReadActs.Emergencies, EmergencyObjects.Visit(id), cancel) is { } refused)
        {
            return refused;
        }

        var now = clock.GetUtcNow();
        var backfill = await db.Backfills.AsNoTracking().SingleOrDefaultAsync(one => one.Visit == id, cancel);
        return new EmergencyDeskView(
            actor, visit, backfill, await departments.ReadAsync(cancel), await items.ReadAsync(cancel), codes.On(visit.EndedOn ?? OfficeClock.DayOf(now)), now);
    }
}

/// <param name="Backfill">The paper on which it was made; null, made here.</param>
/// <param name="Codes">The overall results that can be chosen.</param>
public sealed record EmergencyDeskView(
    Actor Actor, EmergencyVisit Visit, Backfill? Backfill, NamesByCode Departments, ItemNamesByCode Items, IReadOnlyList<ResultCode> Codes, DateTimeOffset Now)
{
    public bool CanConfirm => Visit.Confirmed is null && IsThere && !Actor.IsSamePersonAs(Visit.Started.By) && May(EmergencyActs.Confirm);

    public bool CanDecide => !Visit.IsDecided && Visit.Confirmed is not null && !WasThere && May(EmergencyActs.Approve);

    public bool CanEnter =>
        Visit.Confirmed is not null && Visit.State is not (EmergencyState.Refused or EmergencyState.Reviewed) && IsThere && May(EmergencyActs.Enter);

    public bool CanReview => Visit.State is EmergencyState.Entered && !WasThere && May(EmergencyActs.Review);

    public bool IsUnapproved => Visit.IsUnapproved(Now);

    /// <summary>For whom it waits, in a sentence; empty at its end.</summary>
    public string Next => Visit.State switch
    {
        EmergencyState.Started => $"等{Visit.Officers[1].Name}用自己的账号确认在场",
        EmergencyState.Confirmed => "等没有到场的负责人批准",
        EmergencyState.Approved => "等到场的检查人员录入结果",
        EmergencyState.Entered => "等没有到场的人审核结果",
        _ => "",
    };

    public ItemResult? ResultOf(string item) => Visit.Items.FirstOrDefault(result => result.Item == item);

    private bool IsThere => Visit.Officers.Any(officer => officer.Is(Actor));

    // Whether as officer or otherwise: the person counts.
    private bool WasThere => Visit.Officers.Any(officer => Actor.IsPerson(officer.Id));

    private bool May(ActRow act) => act.Admits(Actor) && Actor.Department == Visit.Department;
}
