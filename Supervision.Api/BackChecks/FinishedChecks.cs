using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.BackChecks;

/// <summary>The finished checks of a scope, each to be drawn or left out because it was looked at again already.</summary>
public sealed class FinishedChecks(SupervisionDb db, AcrossDepartments across)
{
    private const string NoTier = "无";

    public async Task<TargetsOfTask> ReadAsync(BackCheckScope scope, CancellationToken cancel)
    {
        var finished = In(scope).Select(check => check.Id);
        var ids = await across.ReadAsync(AcrossNeed.FinishedChecks, () => finished.ToListAsync(cancel), cancel);
        var drawn = db.BackChecks.AsNoTracking().Select(back => back.Check);
        var again = (await across.ReadAsync(AcrossNeed.FinishedChecks, () => drawn.ToListAsync(cancel), cancel)).ToHashSet();
        return new(
            [.. ids.Where(id => !again.Contains(id)).Select(id => new EligibleTarget(BackCheck.TargetOf(id), NoTier))],
            ids.Where(again.Contains).ToDictionary(BackCheck.TargetOf, _ => Exclusion.BackChecked));
    }

    public IQueryable<InspectionCheck> In(BackCheckScope scope)
    {
        var finished = db.Checks.AsNoTracking().Where(check => check.Reviewed != null && check.EndedOn >= scope.From && check.EndedOn <= scope.To);
        return scope.Department is { } department ? finished.Where(check => check.Department == department) : finished;
    }
}
