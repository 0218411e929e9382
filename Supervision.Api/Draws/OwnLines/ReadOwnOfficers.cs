using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Proofs;
using Supervision.Api.Draws.Replacements;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws.OwnLines;

/// <summary>
/// A target that has its notice reads by its code what proves who its officers are, as often as it likes: names are typed in from the
/// certificates and never leave its browser. The code is not used up by it.
/// </summary>
public sealed class ReadOwnOfficers(
    SupervisionDb db, Acts acts, FindOwnLineCode findCode, FindStaffed findStaffed, ProveOfficers proveOfficers)
{
    public Task<Result<OwnOfficers>> ExecuteAsync(string taskNumber, int number, string target, string code, CancellationToken cancel) =>
        acts.ByCodeAsync<OwnOfficers>(DrawActs.ReadOwnOfficers, _ => ReadAsync(taskNumber, number, target, code, cancel), cancel);

    private async Task<Result<OwnOfficers>> ReadAsync(string taskNumber, int number, string target, string code, CancellationToken cancel)
    {
        if (!FindOwnLineCode.CanBeAsked(target))
        {
            return DrawRecordProblems.OwnLineRefused();
        }

        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);
        var attempt = task is null
            ? null
            : await db.Attempts.AsNoTracking().SingleOrDefaultAsync(a => a.Task == task.Id && a.Number == number, cancel);

        if (task is null || attempt is null)
        {
            return AttemptProblems.None(taskNumber);
        }

        if (await findCode.ReadAsync(attempt.Id, target, code, cancel) is not { } found)
        {
            return DrawRecordProblems.OwnLineRefused();
        }

        // Whether it was drawn and not told yet, or not drawn: the same words.
        if (attempt.Locked is null
            || !(await findStaffed.ByTargetAsync(new(task, attempt), SubjectKey.Parse(found.Target), cancel)).Succeeded(out var staffed, out _)
            || !IsNoticed(staffed))
        {
            return DrawRecordProblems.OfficersNotYet();
        }

        var proved = await proveOfficers.ReadAsync(task, attempt.Id, cancel);

        if (proved.Draw is null)
        {
            return DrawRecordProblems.OfficersNotFrozen();
        }

        var teams = await db.Set<Department>().AsNoTracking().Where(d => task.Participants.Contains(d.Code))
            .ToDictionaryAsync(d => d.Code.ToString(), d => d.Name, cancel);
        return new OwnOfficers(taskNumber, number, found.Target, proved.At(found.Target, staffed is InspectionCheck check ? check.Going : staffed.Officers, teams));
    }

    private static bool IsNoticed(IStaffed staffed) => staffed switch
    {
        InspectionCheck check => check.NoticeNumber is not null && check.Dropped is null,
        BackCheck back => back.Visit?.NoticeNumber is not null,
        _ => false,
    };
}
