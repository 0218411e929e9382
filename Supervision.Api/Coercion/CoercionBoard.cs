using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Coercion;

/// <summary>The measures of the actor's department, or of those he supervises: what must be lifted first, then by the nearest end, what is closed last.</summary>
public sealed class CoercionBoard(SupervisionDb db, ReadableDepartments readable, TimeProvider clock)
{
    public async Task<CoercionBoardView> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var departments = await readable.ReadAsync(actor, cancel);
        var all = await db.CoercionFiles.AsNoTracking().Where(one => departments.Contains(one.Department)).ToListAsync(cancel);
        var lines = all.Select(one => new CoercionLine(one, one.StateAt(now), OfficeClock.DayOf(now)));
        return new([.. lines.OrderBy(line => line.Rank).ThenBy(line => line.File.EndsOn ?? DateOnly.MaxValue).ThenByDescending(line => line.File.Asked.By.At)]);
    }
}

public sealed record CoercionBoardView(IReadOnlyList<CoercionLine> Lines)
{
    public int Open => Lines.Count(line => line.State is not CoercionState.Closed);

    public int MustLift => Lines.Count(line => line.State is CoercionState.MustLift);

    /// <summary>Those that end within a few days.</summary>
    public int Ending => Lines.Count(line => line.IsNear);
}

/// <param name="Today">For what is still to run.</param>
public sealed record CoercionLine(CoercionFile File, CoercionState State, DateOnly Today)
{
    /// <summary>From so many days before the end on, the office is reminded.</summary>
    public const int ReminderDays = 7;

    /// <summary>Null for what has no term or does not run.</summary>
    public int? DaysLeft => State is CoercionState.Standing or CoercionState.ApprovalDue ? File.EndsOn?.DayNumber - Today.DayNumber : null;

    public bool IsNear => DaysLeft <= ReminderDays;

    internal int Rank => State switch
    {
        CoercionState.MustLift => 0,
        CoercionState.ApprovalDue => 1,
        CoercionState.Closed => 4,
        CoercionState.Refused => 3,
        _ => 2,
    };
}
