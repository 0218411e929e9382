using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Emergencies;

/// <summary>The emergency visits of the actor's department, or of those he supervises: what nobody has approved in time first, then what waits, then the rest.</summary>
public sealed class EmergencyBoard(
    SupervisionDb db, ReadableDepartments readable, Overseen overseen, DepartmentNames names, TimeProvider clock)
{
    public async Task<Result<EmergencyBoardView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (await overseen.WhyNotAsync(actor, ReadActs.Emergencies, OtherObjects.Nothing("紧急检查"), cancel) is { } problem)
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        var departments = await readable.ReadAsync(actor, cancel);
        var visits = await db.EmergencyVisits.AsNoTracking().Where(visit => departments.Contains(visit.Department)).ToListAsync(cancel);
        var ordered = visits.OrderByDescending(visit => visit.IsUnapproved(now))
            .ThenBy(visit => visit.State is EmergencyState.Reviewed or EmergencyState.Refused)
            .ThenBy(visit => visit.IsDecided)
            .ThenBy(visit => visit.ApproveBy ?? DateTimeOffset.MaxValue)
            .ThenByDescending(visit => visit.BeganAt);
        return new EmergencyBoardView(now, [.. ordered], await names.ReadAsync(cancel));
    }
}

/// <summary>The visits as of a moment.</summary>
public sealed record EmergencyBoardView(DateTimeOffset Now, IReadOnlyList<EmergencyVisit> Lines, NamesByCode Departments)
{
    /// <summary>未经批准.</summary>
    public int Unapproved => Lines.Count(visit => visit.IsUnapproved(Now));

    public int Waiting => Lines.Count(visit => !visit.IsDecided);

    public int ApprovedLate => Lines.Count(visit => visit.IsApprovedLate);
}
