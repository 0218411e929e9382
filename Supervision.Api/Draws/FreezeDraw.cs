using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.BackChecks;
using Supervision.Api.Burden;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.BackChecks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Time;

namespace Supervision.Api.Draws;

/// <summary>冻结名录: who may be drawn, who may draw lots to go there, who must not meet. Hashed and logged before any seed exists.</summary>
public sealed class FreezeDraw(
    SupervisionDb db, Acts acts, RegistersFresh fresh, EligibleTargets eligibleTargets, EligibleStaff eligibleStaff,
    PriorInvolvement priorInvolvement, FrozenLines frozenLines, LimitsOfOffice limitsOfOffice, TimeProvider clock, RandomNumberGenerator chance)
{
    public Task<Result<DrawAttempt>> ExecuteAsync(Actor actor, string taskNumber, CancellationToken cancel)
    {
        return acts.ActAsync<DrawAttempt>(actor, DrawActs.Freeze, DrawObjects.Unfrozen(taskNumber, clock.GetUtcNow()), ledger => FreezeAsync(ledger, actor, taskNumber, cancel), cancel);
    }

    private async Task<Result<DrawAttempt>> FreezeAsync(Ledger ledger, Actor actor, string taskNumber, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);
        var task = await db.Tasks.SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var last = await db.Attempts.Where(a => a.Task == task.Id).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancel);

        if (last is not null && last.Phase is not AttemptPhase.Voided)
        {
            return AttemptProblems.StillStanding(last);
        }

        if (!(await fresh.CheckAsync(task.BackCheck is null ? [RegisterKind.Subjects, RegisterKind.Inspectors] : [RegisterKind.Inspectors], task.Lead, now, cancel)).Succeeded(out _, out var problem)
            || !(await eligibleStaff.FindAsync(task, today, cancel)).Succeeded(out var teams, out problem))
        {
            return problem;
        }

        if (!FrozenPeople.Of(teams, chance).Succeeded(out var people, out problem))
        {
            return problem;
        }

        var pool = await eligibleTargets.ReadAsync(task, limitsOfOffice.On(today), today, cancel);

        if (pool.Eligible.Count == 0)
        {
            return task.BackCheck is null ? AttemptProblems.EmptyFrame() : BackCheckProblems.EmptyFrame();
        }

        var labels = StrataOfTask.Labels(task, pool.Eligible, chance);
        var frame = StrataOfTask.Frame(task, pool.Eligible, labels);
        var recusals = task.BackCheck is null ? await eligibleStaff.RecusalsAsync(task, frame, teams.Eligible, cancel)
            : await priorInvolvement.RecusalsAsync(task, frame, teams.Eligible, cancel);
        var attempt = Attempt(task, (last?.Number ?? 0) + 1, frame, labels, teams, people, recusals, pool, new Signed(actor, now));

        db.Attempts.Add(attempt);
        db.RosterRows.AddRange(teams.Roster.Lines.Select(line => people.Row(attempt.Id, line)));
        db.RecusalRows.AddRange(recusals.Select(pair => new RecusalRow(attempt.Id, pair.Target, pair.Inspector, pair.Reason)));
        await frozenLines.StoreAsync(attempt.Id, frame, pool.Excluded, cancel);
        await ledger.AuditAsync(actor, "冻结名录", taskNumber, new { 次数 = attempt.Number, 对象 = frame.Count }, now, cancel);
        await ledger.LogAsync(Logged(attempt), taskNumber, now, cancel);
        return attempt;
    }

    private static DrawFrozenRecord Logged(DrawAttempt attempt)
    {
        var excluded = attempt.Excluded.ToDictionary(pair => pair.Key.Code(), pair => pair.Value);
        return new(
            attempt.Number,
            attempt.FrameRoot,
            attempt.RosterDigest,
            attempt.RecusalsDigest,
            attempt.FrameSize,
            excluded,
            attempt.RosterPeopleDigest,
            attempt.RosterPeopleRoot);
    }

    private DrawAttempt Attempt(
        InspectionTask task, int number, Frame frame, IReadOnlyDictionary<string, string> labels, TeamsOfTask teams, FrozenPeople people,
        IReadOnlyList<(string Target, string Inspector, string Reason)> recusals, TargetsOfTask pool, Signed frozen)
    {
        var secret = new byte[16];
        chance.GetBytes(secret);
        var key = Convert.ToHexStringLower(secret);
        var digests = new FrozenDigests(
            key,
            FrameTree.Root(frame, key),
            Digest.Of(DrawFiles.Write(teams.Roster)),
            Digest.Of(DrawFiles.Write(Recusals.Of(recusals.Select(pair => new Recusal(pair.Target, pair.Inspector))))),
            people.Commitment);
        var excluded = pool.Excluded.Values.CountBy(reason => reason).ToDictionary();

        return DrawAttempt.Freeze(AttemptId.New(frozen.At), task.Id, number, digests, frame.Count, excluded, labels, frozen);
    }
}
