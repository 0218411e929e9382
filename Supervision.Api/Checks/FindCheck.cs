using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Checks;

/// <summary>Finds a check by what an officer knows of it: the number of the task and the target.</summary>
public sealed class FindCheck(SupervisionDb db)
{
    public async Task<Result<InspectionCheck>> ByTargetAsync(
        string taskNumber, SubjectKey target, CancellationToken cancel)
    {
        var check = await db.Checks
            .Where(c => c.Target == target && db.Tasks.Any(t => t.Id == c.Task && t.Number == taskNumber))
            .SingleOrDefaultAsync(cancel);

        return check is null ? CheckProblems.NotFound($"{taskNumber} {target}") : check;
    }

    public async Task<Result<InspectionCheck>> ByIdAsync(CheckId id, CancellationToken cancel) =>
        await db.Checks.SingleOrDefaultAsync(c => c.Id == id, cancel) is { } check ? check : CheckProblems.NotFound(id.ToString());
}
