using Supervision.Api.Access;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Bundles;

/// <summary>Who stands where now: the draw made again from its files, then every stored replacement in its order.</summary>
public sealed class PlacesOfAttempt(AcrossDepartments across, AttemptBundle attemptBundle, StoredReplacements storedReplacements)
{
    public Task<Result<DrawnPlaces>> ReadAsync(DrawAttempt attempt, CancellationToken cancel) =>
        across.ReadAsync(AcrossNeed.PlacesOfDraw, () => AgainAsync(attempt, cancel), cancel);

    private async Task<Result<DrawnPlaces>> AgainAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        if (attempt.Phase is not AttemptPhase.Locked)
        {
            return ReplacementProblems.NotLocked();
        }

        if (!(await attemptBundle.ReadAsync(attempt, cancel)).Succeeded(out var bundle, out var problem))
        {
            return problem;
        }

        var places = new DrawnPlaces(bundle, bundle.Draw());
        var stored = ReplacementFile.Write(await storedReplacements.ReadAsync(attempt.Id, cancel));

        if (!ReplacementFile.Replay(stored, places).Succeeded(out var lines, out problem))
        {
            return problem;
        }

        // What is stored does not follow from the data: somebody wrote past the program.
        return ReplacementFile.Write(lines) == stored ? places : ReplacementProblems.StoredDiffers();
    }
}
