using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Bundles;

/// <summary>Who stands where now: the draw made again from its files, then every stored replacement in its order.</summary>
internal sealed class PlacesOfAttempt(SupervisionDb db)
{
    public async Task<Result<DrawnPlaces>> ReadAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        if (attempt.Phase is not AttemptPhase.Locked)
        {
            return ReplacementProblems.NotLocked();
        }

        if (!(await new AttemptBundle(db).ReadAsync(attempt, cancel)).Succeeded(out var bundle, out var problem))
        {
            return problem;
        }

        var places = new DrawnPlaces(bundle, bundle.Draw());
        var stored = ReplacementFile.Write(await LinesAsync(attempt.Id, cancel));

        if (!ReplacementFile.Replay(stored, places).Succeeded(out var lines, out problem))
        {
            return problem;
        }

        // What is stored does not follow from the data: somebody wrote past the program.
        return ReplacementFile.Write(lines) == stored ? places : ReplacementProblems.StoredDiffers();
    }

    public async Task<IReadOnlyList<ReplacementLine>> LinesAsync(AttemptId attempt, CancellationToken cancel) =>
        await db.ReplacementRows.AsNoTracking().Where(row => row.Attempt == attempt).OrderBy(row => row.Seq)
            .Select(row => new ReplacementLine(row.Seq, row.Target, row.Team, row.Slot, row.Out, row.In, row.Ticket, row.Load, row.Reason))
            .ToListAsync(cancel);
}
