using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws.Replacements;

/// <summary>Finds what people stand on at a drawn target: the check, or the back-check when checks were drawn.</summary>
public sealed class FindStaffed(SupervisionDb db, FindCheck findCheck)
{
    public async Task<Result<IStaffed>> ByTargetAsync(AttemptOfTask found, SubjectKey target, CancellationToken cancel)
    {
        if (found.Task.BackCheck is null)
        {
            return (await findCheck.ByTargetAsync(found.Task.Number, target, cancel)).Match<Result<IStaffed>>(check => check, problem => problem);
        }

        return BackCheck.TryCheckOf(target.ToString(), out var id)
            && await db.BackChecks.SingleOrDefaultAsync(back => back.Attempt == found.Attempt.Id && back.Check == id, cancel) is { } drawn
                ? drawn
                : ReplacementProblems.TargetNotDrawn(target.ToString());
    }
}
