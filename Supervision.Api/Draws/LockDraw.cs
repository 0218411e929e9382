using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.BackChecks;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws;

/// <summary>锁定: ends the draw; each drawn target becomes a check with its officers, each drawn check a back-check.</summary>
public sealed class LockDraw(
    SupervisionDb db, Acts acts, FindAttempt findAttempt, OfficersOfTask officersOfTask, BackChecksOfDraw backChecksOfDraw,
    TimeProvider clock)
{
    public Task<Result<int>> ExecuteAsync(Actor actor, string taskNumber, CancellationToken cancel)
    {
        return acts.ActAsync<int>(
            actor, DrawActs.Lock, DrawObjects.Task(taskNumber),
            async ledger =>
            {
                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var (task, attempt) = found;
                var now = clock.GetUtcNow();

                if (!attempt.Lock(new Signed(actor, now)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                if (!(await MakeAsync(ledger, actor, found, now, cancel)).Succeeded(out var count, out problem))
                {
                    return problem;
                }

                await ledger.LogAsync(
                    new DrawLockedRecord(attempt.Number, attempt.ResultDigest!, attempt.AssignmentDigest!, count), task.Number, now, cancel);
                return count;
            },
            cancel);
    }

    private async Task<Result<int>> MakeAsync(Ledger ledger, Actor actor, AttemptOfTask found, DateTimeOffset now, CancellationToken cancel)
    {
        var (task, attempt) = found;

        if (task.BackCheck is not null)
        {
            return await backChecksOfDraw.AddAsync(ledger, actor, task, attempt, now, cancel);
        }

        if (!(await ChecksAsync(task, attempt, now, cancel)).Succeeded(out var checks, out var problem))
        {
            return problem;
        }

        db.Checks.AddRange(checks);
        await ledger.AuditAsync(actor, "锁定抽取", task.Number, new { 检查 = checks.Count }, now, cancel);
        return checks.Count;
    }

    private async Task<Result<IReadOnlyList<InspectionCheck>>> ChecksAsync(
        InspectionTask task, DrawAttempt attempt, DateTimeOffset now, CancellationToken cancel)
    {
        var drawn = await db.DrawnRows.AsNoTracking().Where(row => row.Attempt == attempt.Id && !row.Reserve).ToListAsync(cancel);
        var assigned = (await db.AssignedRows.AsNoTracking().Where(row => row.Attempt == attempt.Id).ToListAsync(cancel))
            .ToLookup(row => row.Target);
        var keys = drawn.Select(row => SubjectKey.Parse(row.Target)).ToList();
        var names = await db.Set<Subject>().AsNoTracking().Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key, s => s.Name, cancel);
        var people = await officersOfTask.ReadAsync(task, attempt.Id, cancel);
        var checks = new List<InspectionCheck>();

        // Not by ticket: where few of a stratum are drawn their tickets are small, so that order would tell the strata apart.
        foreach (var row in drawn.OrderBy(row => row.Target, StringComparer.Ordinal))
        {
            var key = SubjectKey.Parse(row.Target);
            var officers = assigned[row.Target].OrderBy(one => one.Team, StringComparer.Ordinal).ThenBy(one => one.Slot)
                .Select(one => people[one.Inspector] with { Slot = one.Slot }).ToList();

            if (!InspectionCheck.Of(CheckId.New(now), attempt, key, names[key], task.Lead, officers).Succeeded(out var check, out var problem))
            {
                return problem;
            }

            checks.Add(check);
        }

        return checks;
    }
}
