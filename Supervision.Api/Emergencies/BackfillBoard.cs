using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Checks;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Emergencies;

/// <summary>Reserved numbers, outages and what was entered from paper, the late ones first; and the drawn checks that the actor could still enter.</summary>
public sealed class BackfillBoard(
    SupervisionDb db, ReadableDepartments readable, Overseen overseen, DepartmentNames names, TermsOfOffice terms, TimeProvider clock)
{
    public async Task<Result<BackfillBoardView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (await overseen.WhyNotAsync(actor, ReadActs.Emergencies, OtherObjects.Nothing("补录"), cancel) is { } problem)
        {
            return problem;
        }

        var departments = await readable.ReadAsync(actor, cancel);
        var ranges = await db.PaperRanges.AsNoTracking().Where(range => departments.Contains(range.Department)).ToListAsync(cancel);
        var outages = await db.SystemOutages.AsNoTracking().Where(outage => outage.IsOfCity || departments.Contains(outage.Department)).ToListAsync(cancel);
        var backfills = await db.Backfills.AsNoTracking().Where(one => departments.Contains(one.Department)).ToListAsync(cancel);
        return new BackfillBoardView(
            [.. ranges.OrderByDescending(range => range.Reserved.At)],
            [.. outages.OrderByDescending(outage => outage.From)],
            [.. backfills.OrderByDescending(one => one.IsLate).ThenByDescending(one => one.Entered.At)],
            await WaitingAsync(actor, cancel), await names.ReadAsync(cancel), terms.Backfill(OfficeClock.Today(clock)));
    }

    // What he has the notice for and has not begun.
    private async Task<IReadOnlyList<InspectionCheck>> WaitingAsync(Actor actor, CancellationToken cancel)
    {
        if (!EmergencyActs.Backfill.Admits(actor))
        {
            return [];
        }

        var notified = await db.Checks.AsNoTracking().Where(check => check.NoticeNumber != null && check.Scanned == null && check.Dropped == null).ToListAsync(cancel);
        return [.. notified.Where(check => check.Officers.Any(officer => officer.Is(actor))).OrderBy(check => check.TargetName, StringComparer.Ordinal)];
    }
}

/// <param name="Waiting">Drawn checks of the actor that have not begun.</param>
/// <param name="Term">Within which is entered what was made on paper; null where the office has adopted none.</param>
public sealed record BackfillBoardView(
    IReadOnlyList<PaperRange> Ranges, IReadOnlyList<SystemOutage> Outages, IReadOnlyList<Backfill> Backfills, IReadOnlyList<InspectionCheck> Waiting,
    NamesByCode Departments, EmergencyTerm? Term)
{
    public int Late => Backfills.Count(one => one.IsLate);

    public int UsedOf(PaperRange range) => Backfills.Count(one => one.Range == range.Id);
}
