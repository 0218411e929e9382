using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Commitments;

/// <summary>The commitments of the actor's department, or of those he supervises, the longest overdue first, what is at its end last.</summary>
public sealed class CommitmentBoard(SupervisionDb db, ReadableDepartments readable, TimeProvider clock)
{
    public async Task<CommitmentBoardView> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var all = await db.Commitments.AsNoTracking().Where(one => departments.Contains(one.Department)).ToListAsync(cancel);
        var ordered = all.OrderBy(one => CommitmentStates.Following(one.State).Count == 0)
            .ThenBy(one => one.Last.Due ?? DateOnly.MaxValue).ThenByDescending(one => one.Last.By.At);
        return new(OfficeClock.Today(clock), [.. ordered]);
    }
}

/// <summary>The commitments as of a day.</summary>
public sealed record CommitmentBoardView(DateOnly Today, IReadOnlyList<Commitment> Lines)
{
    public int Open => Lines.Count(one => CommitmentStates.Following(one.State).Count > 0);

    public int Overdue => Lines.Count(one => one.Last.Due < Today);

    /// <summary>Those of which it was found whether they are kept: what is handed on in the twenty columns.</summary>
    public IEnumerable<Commitment> Verified => Lines.Where(one => one.Verified is not null);
}
