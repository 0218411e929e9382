using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Core.Time;

namespace Supervision.Api.Repairs;

/// <summary>The repairs of the actor's department, or of those he supervises, the longest overdue first, what is at its end last.</summary>
public sealed class RepairBoard(SupervisionDb db, ReadableDepartments readable, RepairJudge judge, TimeProvider clock)
{
    public async Task<RepairBoardView> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var all = await db.Repairs.AsNoTracking().Where(one => departments.Contains(one.Department)).ToListAsync(cancel);
        var ids = all.Select(one => one.Record).ToList();
        var records = await db.CreditRecords.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel);
        var lines = all.Select(one => new RepairLine(one, judge.Title(one.Policy), Due(new(one, records[one.Record]))));
        var ordered = lines.OrderBy(line => line.IsAtEnd).ThenBy(line => line.Due?.Day ?? DateOnly.MaxValue).ThenByDescending(line => line.Case.Last.By.At);
        return new(OfficeClock.Today(clock), [.. ordered]);
    }

    private RepairDue? Due(FoundRepair found)
    {
        return judge.Answer(found).Match<RepairDue?>(answer => RepairDue.Of(found.Case, answer) is [var first, ..] ? first : null, _ => null);
    }
}

/// <summary>The repairs as of a day.</summary>
public sealed record RepairBoardView(DateOnly Today, IReadOnlyList<RepairLine> Lines)
{
    public int Open => Lines.Count(line => !line.IsAtEnd);

    public int Overdue => Lines.Count(line => line.Due?.Day < Today);
}

/// <param name="Due">What runs out first; null where nothing does.</param>
public sealed record RepairLine(RepairCase Case, string Title, RepairDue? Due)
{
    public bool IsAtEnd => !Case.State.IsOpen() && Due is null;
}
